package dev.countersign.query.gateway;

import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import dev.countersign.web.RequestTrail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Sends questions through the query gateway, with what decides about their answers: who may see
 * which branches, and the moment they are about.
 */
@Component
class QuestionSender {
  private static final Scope ALL = new Scope(true, Set.of());

  private final QueryGateway gateway;
  private final Readers readers;
  private final Readings readings;
  private final Map<Class<?>, View> views;

  QuestionSender(QueryGateway gateway, Readers readers, Readings readings, List<View> views) {
    this.gateway = gateway;
    this.readers = readers;
    this.readings = readings;
    this.views = views.stream().collect(Collectors.toMap(View::getClass, Function.identity()));
  }

  /**
   * Decides under what the question is answered.
   *
   * @throws dev.countersign.web.ProblemException when the caller may not ask it, or the moment is
   *     not reached
   */
  QuestionContext admit(QuestionType type, QuestionReader.Asked asked, Caller caller) {
    Scope scope = scope(type, asked.known(), caller);
    Moment moment =
        asked.query() instanceof FeedQuery feed
            ? readings.end(feed.after())
            : type.isAboutMoment() ? moment(type, asked) : Moment.NONE;
    return new QuestionContext(
        moment, scope, caller, RequestTrail.current().requestId(), asked.paging());
  }

  /**
   * Asks again, while an answer goes on, whether the caller may still have it.
   *
   * @throws dev.countersign.web.ProblemException when they may not
   */
  void admitAgain(QuestionType type, Caller caller) {
    var _ = scope(type, new Known(null, null), caller);
  }

  private Scope scope(QuestionType type, Known known, Caller caller) {
    return switch (type.question().scope()) {
      case OWN -> ALL;
      case COMPANY -> {
        readers.admitForCompany(caller, known, type.roles());
        yield ALL;
      }
      case ANYWHERE -> {
        admitted(type, known, caller);
        yield ALL;
      }
      case BRANCH -> admitted(type, known, caller);
    };
  }

  private Scope admitted(QuestionType type, Known known, Caller caller) {
    return type.area().delegable()
        ? readers.admitDelegates(caller, known, type.roles())
        : readers.admit(caller, known, type.roles());
  }

  private Moment moment(QuestionType type, QuestionReader.Asked asked) {
    return readings.at(type.question().knownAt(), view(type), asked.known(), asked.paging());
  }

  /** The view that a question asks. */
  View view(QuestionType type) {
    View view = views.get(type.question().view());
    if (view == null) {
      throw new IllegalStateException("There is no view " + type.question().view());
    }
    return view;
  }

  /**
   * The answer.
   *
   * @throws dev.countersign.web.ProblemException when there is none
   */
  Object ask(QuestionType type, Query<?> query, QuestionContext context) {
    GenericMessage<Query<?>> message =
        new GenericMessage<>(query, Map.of(QuestionContext.KEY, context));
    try {
      return gateway
          .query(type.type().getName(), message, new AnswerType<>(type.answerClass()))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
