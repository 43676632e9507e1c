import { html, type Html } from "../http/html";
import type { App } from "./app";

const picture = /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+=*$/;

/** Whether this is a picture that can be an app's icon: PNG, JPEG or GIF as a data: URL. */
export const isIcon = (text: string | null): text is string =>
  text !== null && text.length < 4_000_000 && picture.test(text);

/** Where an app's icon is shown and chosen; the page turns the file into text before it sends it. */
export const iconSection = (app: App): Html =>
  html`<h2>Display Information</h2>
    <form method="post" action="/apps/${app.id}/icon" class="icon-form">
      ${
        app.icon === undefined
          ? html`<span class="app-icon" aria-hidden="true">${app.name.slice(0, 1)}</span>`
          : html`<img class="app-icon" src="${app.icon}" alt="Icon of ${app.name}" />`
      }
      <div>
        <label for="icon">${app.icon === undefined ? "+ Add App Icon" : "Change App Icon"}</label>
        <input type="file" id="icon" accept="image/png,image/jpeg,image/gif" />
        <input type="hidden" name="icon" />
        <p class="quiet">PNG, JPEG or GIF, square, between 512 and 2000 pixels wide.</p>
        <p class="bad" role="alert" id="icon-problem"></p>
      </div>
    </form>
    <script>
      document.getElementById("icon").addEventListener("change", (event) => {
        const [file] = event.target.files;
        if (!file) return;
        const reader = new FileReader();
        reader.addEventListener("load", () => {
          const image = new Image();
          const say = (text) => (document.getElementById("icon-problem").textContent = text);
          image.addEventListener("error", () => say("This file is no picture."));
          image.addEventListener("load", () => {
            if (image.width !== image.height || image.width < 512 || image.width > 2000)
              return say("It is " + image.width + " by " + image.height + " pixels.");
            event.target.form.elements.icon.value = reader.result;
            event.target.form.submit();
          });
          image.src = reader.result;
        });
        reader.readAsDataURL(file);
      });
    </script>`;
