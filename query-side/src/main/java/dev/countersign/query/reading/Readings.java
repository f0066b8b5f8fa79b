package dev.countersign.query.reading;

import dev.countersign.events.Values;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.ViewProperties;
import dev.countersign.query.projection.Views;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the moment that a question is about, and waits for the view to come to it. */
@Component
public class Readings {
  private final Views views;
  private final EventLog log;
  private final ViewProperties properties;

  Readings(Views views, EventLog log, ViewProperties properties) {
    this.views = views;
    this.log = log;
    this.properties = properties;
  }

  /**
   * The moment to answer for.
   *
   * @throws RetryLaterException when the view does not get there in time, or is being rebuilt
   * @throws Refusal when the log itself has not come to the position, or the instant is to come
   */
  public Moment at(View view, Known known) {
    return at("knownAt", view, known);
  }

  /**
   * The end of the log, for those who read it without a view.
   *
   * @param after the position that they have come to
   * @throws Refusal when the log itself has not come to that
   */
  public Moment end(long after) {
    long head = log.head();
    if (after > head && log.recordedAt(after).isEmpty()) {
      throw Refusal.notReached(after, head);
    }
    return new Moment(head);
  }

  /**
   * The moment that a parameter of another name tells.
   *
   * @see #at(View, Known)
   */
  public Moment at(String parameter, View view, Known known) {
    Long asked = position(parameter, known.knownAt());
    long needed = Math.max(orZero(asked), orZero(known.minPosition()));
    Progress progress = views.recentProgress(view);
    if (needed > progress.position()) {
      // What the log itself has not come to, no view will come to by being waited for. Its end may
      // lie behind an event that somebody was told of, while an older transaction is still open.
      long head = log.head();
      if (needed > head && (needed == orZero(asked) || log.recordedAt(needed).isEmpty())) {
        throw Refusal.notReached(needed, head);
      }
      progress = views.await(view, needed, properties.patience());
    }
    if (progress.definition() != view.definition()) {
      throw new RetryLaterException(
          Duration.ofSeconds(10),
          "view-being-rebuilt",
          new Text(
              "View %s is being rebuilt for a new definition; try again later, GET /api/v1/views/%1$s tells how far it is."
                  .formatted(view.name()),
              "视图 %s 正按新定义重建，请稍后再试，进度见 GET /api/v1/views/%1$s。".formatted(view.name())),
          Map.of("view", view.name()));
    }
    if (needed > progress.position()) {
      throw new RetryLaterException(
          Duration.ofSeconds(1),
          "view-behind",
          new Text(
              "View %s is at position %d and not yet at %d; try again."
                  .formatted(view.name(), progress.position(), needed),
              "视图 %s 位于位置 %d，尚未到达 %d，请重试。".formatted(view.name(), progress.position(), needed)),
          Map.of("view", view.name(), "position", progress.position(), "minPosition", needed));
    }
    return new Moment(asked == null ? progress.position() : asked);
  }

  /**
   * The moment to answer for; further pages are of the same moment as the first.
   *
   * @see #at(View, Known)
   */
  public Moment at(View view, Known known, Paging paging) {
    return at("knownAt", view, known, paging);
  }

  /**
   * The same, when a parameter of another name tells it.
   *
   * @see #at(View, Known, Paging)
   */
  public Moment at(String parameter, View view, Known known, Paging paging) {
    return paging.cursor() == null
        ? at(parameter, view, known)
        : at(view, new Known(Statement.positionOf(paging.cursor()), null));
  }

  /**
   * The position that a parameter names by number or by instant; null for none.
   *
   * @throws InvalidFieldsException when it is neither
   * @throws Refusal when the instant is to come
   */
  private @Nullable Long position(String parameter, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return value.chars().allMatch(Character::isDigit)
          ? Values.whole(value)
          : log.positionAt(past(Values.instant(value)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new InvalidFieldsException(
          List.of(
              new InvalidField(
                  parameter,
                  new Text(
                      "must be a position like 4711 or an instant like 2026-03-31T16:00:00Z",
                      "必须是位置（如 4711）或时刻（如 2026-03-31T16:00:00Z）"))));
    }
  }

  /**
   * What is known at an instant to come can still change, so there is no answer for it yet. The
   * same holds for one that has hardly passed: events are dated by their writers, before they get
   * their place, and the clocks of writers differ.
   */
  private static Instant past(Instant instant) {
    Instant now = Clock.systemUTC().instant();
    if (instant.isAfter(now.minus(EventLog.CLOCKS_AGREE_WITHIN))) {
      throw Refusal.notCome(instant, now);
    }
    return instant;
  }

  private static long orZero(@Nullable Long value) {
    return Objects.requireNonNullElse(value, 0L);
  }
}
