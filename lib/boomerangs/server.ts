import "server-only";

export { answerQuestion, commentOnAnswer } from "./answer-question";
export { askColleague } from "./ask-colleague";
export { bringQuestions } from "./bring-questions";
export { type Answer, answers, answerTitles, longestComment, longestMessage } from "./input";
export { answerActionIds } from "./question-message";
