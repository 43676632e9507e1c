import "server-only";

export { answerQuestion, commentOnAnswer } from "./answer-question";
export { askAboutAlert } from "./ask-about-alert";
export { askColleague } from "./ask-colleague";
export { bringQuestions } from "./bring-questions";
export { longestComment } from "./input";
export { listColleagues } from "./list-colleagues";
export { listQuestions } from "./list-questions";
export { answerActionIds } from "./question-message";
