package kr.dongne.invitation;

/** Where an answer came from. */
public enum AnswerSource {
    /** A calendar reply by mail. */
    MAIL,
    /** The participant's own page. */
    WEB,
    /** A call, entered by the office. */
    PHONE,
    /** Paper, entered by the office. */
    PAPER,
    /** An officer of the council answered for the own dong. */
    COUNCIL,
    /** The office decided, without a word of the participant. */
    STAFF
}
