package dev.countersign.query.reading;

/**
 * Under what a question is answered: decided before it is sent, and sent with it.
 *
 * @param moment as of which it is answered
 * @param scope which branches' rows are shown
 * @param caller the employee who asks, by number
 * @param paging which part of a list is wanted
 */
public record QuestionContext(Moment moment, Scope scope, String caller, Paging paging) {
  /** Its name among the metadata of the message. */
  public static final String KEY = "questionContext";
}
