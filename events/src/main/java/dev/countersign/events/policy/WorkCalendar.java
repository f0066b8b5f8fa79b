package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * Which days are worked, as official notices say in the order in which they became known (section
 * 0, Work calendar). Of what several notices say about a day, the last one that was known counts; a
 * day of which none speaks is worked from Monday to Friday.
 */
@JsonTypeName("work-calendar")
public record WorkCalendar(List<Notice> notices) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when the notices are missing
   */
  public WorkCalendar {
    notices = Required.list("notices", notices);
  }
}
