package dev.countersign.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.NoticeDatesArePlausible;
import dev.countersign.command.policy.NoticeNamesADayOnce;
import dev.countersign.command.policy.NoticesFollowInTime;
import dev.countersign.command.policy.WorkedWeekendsAreWeekends;
import dev.countersign.events.EventJson;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official calendars of eleven years, two of which were changed after the announcement. */
class OfficialCalendarTest {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private record Announced(LocalDate on, String file) {
    JsonNode days() {
      return JSON.readTree(text("holiday-cn/%s.json".formatted(file))).get("days");
    }
  }

  private static final List<Announced> ANNOUNCED =
      List.of(
          new Announced(LocalDate.of(2015, 12, 10), "2016"),
          new Announced(LocalDate.of(2016, 12, 1), "2017"),
          new Announced(LocalDate.of(2017, 11, 30), "2018"),
          new Announced(LocalDate.of(2018, 12, 6), "2019-as-announced-2018-12-06"),
          new Announced(LocalDate.of(2019, 3, 22), "2019-after-change"),
          new Announced(LocalDate.of(2019, 11, 21), "2020-as-announced-2019-11-21"),
          new Announced(LocalDate.of(2020, 1, 27), "2020-after-extension"),
          new Announced(LocalDate.of(2020, 11, 25), "2021"),
          new Announced(LocalDate.of(2021, 10, 25), "2022"),
          new Announced(LocalDate.of(2022, 12, 8), "2023"),
          new Announced(LocalDate.of(2023, 10, 25), "2024"),
          new Announced(LocalDate.of(2024, 11, 12), "2025"),
          new Announced(LocalDate.of(2025, 11, 4), "2026"));

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(ANNOUNCED.stream().map(OfficialCalendarTest::asNotice).toList());

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As scripts/holiday-notice does it. */
  private static Notice asNotice(Announced announced) {
    List<LocalDate> off = new ArrayList<>();
    List<LocalDate> worked = new ArrayList<>();
    List<LocalDate> ordinary = new ArrayList<>();
    for (JsonNode day : announced.days()) {
      LocalDate date = LocalDate.parse(day.get("date").asString());
      if (day.get("isOffDay").asBoolean()) {
        off.add(date);
      } else if (WorkingDays.isWeekend(date)) {
        worked.add(date);
      } else {
        ordinary.add(date);
      }
    }
    return new Notice(announced.file(), announced.on(), off, worked, ordinary);
  }

  /** Every working day there is, in order, as the files said that were there on a day. */
  private static List<LocalDate> knownOn(LocalDate day) {
    Map<String, JsonNode> years = new TreeMap<>();
    ANNOUNCED.stream()
        .filter(announced -> announced.on().compareTo(day) <= 0)
        .forEach(announced -> years.put(announced.file().substring(0, 4), announced.days()));
    Map<String, Boolean> worked = new HashMap<>();
    years.values().stream()
        .flatMap(JsonNode::valueStream)
        .forEach(
            said -> worked.put(said.get("date").asString(), !said.get("isOffDay").asBoolean()));
    return FIRST
        .datesUntil(LAST.plusYears(1))
        .filter(date -> worked.getOrDefault(date.toString(), date.getDayOfWeek().getValue() < 6))
        .toList();
  }

  /** Counts positions in the list of working days instead of walking from day to day. */
  private static LocalDate deadline(List<LocalDate> workingDays, LocalDate submitted, int days) {
    int place = Collections.binarySearch(workingDays, submitted);
    int last = place >= 0 ? place : -place - 2;
    return workingDays.get(last + days);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void deadlinesAreRightForEverySubmissionDayAsItWasKnownThen(int days) {
    Map<Long, List<LocalDate>> known = new HashMap<>();
    Map<LocalDate, LocalDate> expected = new TreeMap<>();
    Map<LocalDate, LocalDate> computed = new TreeMap<>();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> {
              long announced = ANNOUNCED.stream().filter(a -> a.on().compareTo(day) <= 0).count();
              List<LocalDate> workingDays = known.computeIfAbsent(announced, n -> knownOn(day));
              expected.put(day, deadline(workingDays, day, days));
              computed.put(day, new WorkingDays(CALENDAR, day, Decide.ZONE).after(day, days));
            });
    assertThat(computed).hasSize(4018).isEqualTo(expected);
  }

  @Test
  void satisfiesItsRules() {
    Rule.check(
        new WorkedWeekendsAreWeekends(CALENDAR),
        new NoticeNamesADayOnce(CALENDAR),
        new NoticesFollowInTime(CALENDAR),
        new NoticeDatesArePlausible(CALENDAR));
  }

  @Test
  void theHouseStartsWithTheLastThreeYears() {
    WorkCalendar shipped = JSON.readValue(text("policies/work-calendar.json"), WorkCalendar.class);
    assertThat(shipped.notices())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("notice")
        .isEqualTo(CALENDAR.notices().subList(10, 13));
  }
}
