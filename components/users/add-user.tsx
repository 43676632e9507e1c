"use client";

import { useState } from "react";

import { WhenInteractive } from "@/components/form/when-interactive";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import type { UserDto } from "@/lib/users/contract";

import { AddUserForm } from "./add-user-form";
import { SignInDetails } from "./sign-in-details";
import { userPaths } from "./user-paths";

type Added = { user: UserDto; password: string | null };

/** The form for a new person, and afterwards what to hand over to them. */
export function AddUser({ singleSignOn }: { singleSignOn: boolean }) {
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <>
      <PageHeader title="Add user" crumbs={[{ label: "Users", href: userPaths.list }]} />
      <PageBody>
        {added ? (
          <div className="grid max-w-130 gap-5">
            <SignInDetails
              title={`${added.user.name} can sign in now`}
              email={added.user.email}
              password={added.password}
            />
            <div className="flex flex-wrap gap-2 border-t border-line pt-5">
              <ButtonLink href={userPaths.list} variant="primary">
                Go to Users
              </ButtonLink>
              <Button onClick={() => setAdded(null)}>Add another user</Button>
            </div>
          </div>
        ) : (
          <WhenInteractive fields={4}>
            {() => (
              <AddUserForm
                singleSignOn={singleSignOn}
                onAdded={(user, password) => setAdded({ user, password })}
              />
            )}
          </WhenInteractive>
        )}
      </PageBody>
    </>
  );
}
