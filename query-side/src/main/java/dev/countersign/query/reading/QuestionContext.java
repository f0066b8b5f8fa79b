package dev.countersign.query.reading;

import dev.countersign.web.Caller;

/**
 * Under what a question is answered: decided before it is sent, and sent with it.
 *
 * @param moment as of which it is answered
 * @param scope which branches' rows are shown
 * @param caller who asks
 * @param requestId by which HTTP request
 * @param paging which part of a list is wanted
 */
public record QuestionContext(
    Moment moment, Scope scope, Caller caller, String requestId, Paging paging) {
  /** Its name among the metadata of the message. */
  public static final String KEY = "questionContext";

  /** The same for another part of the list. */
  public QuestionContext with(Paging part) {
    return new QuestionContext(moment, scope, caller, requestId, part);
  }
}
