package dev.countersign.query.branchperformance;

import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

@Question(
    view = BranchPerformanceView.class,
    path = "definitions",
    summary = "What the measures mean",
    zh = "指标含义",
    description = "In words, in English and Chinese, and as the SQL that computes them.",
    zhDescription = "以中英文说明，并给出计算所用的 SQL。",
    scope = Question.Scope.ANYWHERE)
record MeasureDefinitions() implements Query<List<MeasureDefinitions.Definition>> {

  /** What a measure means. */
  record Definition(String measure, String en, String zh, String sql) {
    static Definition of(Measure measure) {
      return new Definition(
          camelCase(measure.name()), measure.meaning().en(), measure.meaning().zh(), measure.sql());
    }

    private static String camelCase(String constant) {
      String words =
          Arrays.stream(constant.toLowerCase(Locale.ROOT).split("_", -1))
              .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
              .collect(Collectors.joining());
      return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
  }
}
