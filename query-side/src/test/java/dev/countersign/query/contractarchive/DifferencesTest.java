package dev.countersign.query.contractarchive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.query.contractarchive.Differences.Change;
import dev.countersign.query.contractarchive.Differences.Step;
import dev.countersign.query.contractarchive.Redline.Kind;
import dev.countersign.query.contractarchive.Redline.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static List<Step> between(List<Integer> from, List<Integer> to) {
    return new Differences(Integer.MAX_VALUE).between(from, to, Objects::equals);
  }

  /** By the table that everybody can follow and nobody would fill for long texts. */
  private static int longestCommon(List<Integer> from, List<Integer> to) {
    int[][] longest = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        longest[i][j] =
            from.get(i).equals(to.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest[0][0];
  }

  @Test
  void leadFromOneListToTheOtherByTheShortestWay() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Integer> from = random.ints(random.nextInt(12), 0, 4).boxed().toList();
      List<Integer> to = random.ints(random.nextInt(12), 0, 4).boxed().toList();
      List<Integer> before = new ArrayList<>();
      List<Integer> after = new ArrayList<>();
      int kept = 0;
      for (Step step : between(from, to)) {
        if (step.change() != Change.ADDED) {
          assertThat(step.from()).isEqualTo(before.size());
          before.add(from.get(step.from()));
        }
        if (step.change() != Change.REMOVED) {
          assertThat(step.to()).isEqualTo(after.size());
          after.add(to.get(step.to()));
        }
        if (step.change() == Change.KEPT) {
          assertThat(from.get(step.from())).isEqualTo(to.get(step.to()));
          kept++;
        }
      }
      assertThat(before).isEqualTo(from);
      assertThat(after).isEqualTo(to);
      assertThat(kept).as(from + " " + to).isEqualTo(longestCommon(from, to));
    }
  }

  @Test
  void giveUpOnWhatHasNothingInCommon() {
    List<Integer> from = IntStream.range(0, 10_000).boxed().toList();
    List<Integer> to = IntStream.range(10_000, 20_000).boxed().toList();
    assertThat(between(from, to)).hasSize(20_000).noneMatch(step -> step.change() == Change.KEPT);
  }

  @Test
  void shareOneAllowance() {
    Differences spent = new Differences(10);
    List<Integer> from = List.of(1, 2, 3, 4, 5, 6, 7, 8);
    List<Integer> to = List.of(1, 9, 3, 9, 5, 9, 7, 8);
    assertThat(kept(spent.between(from, to, Objects::equals))).isEqualTo(3);
    assertThat(kept(spent.between(from, from, Objects::equals))).isEqualTo(8);
    assertThat(kept(between(from, to))).isEqualTo(5);
  }

  private static long kept(List<Step> steps) {
    return steps.stream().filter(step -> step.change() == Change.KEPT).count();
  }

  @Test
  void ofTextsAreToldByWordsAndChineseCharacters() {
    assertThat(Redline.pieces("Pay within 30 days.", "Pay promptly within 60 days.", unlimited()))
        .containsExactly(
            new Piece(Kind.KEPT, "Pay "),
            new Piece(Kind.ADDED, "promptly "),
            new Piece(Kind.KEPT, "within "),
            new Piece(Kind.REMOVED, "30"),
            new Piece(Kind.ADDED, "60"),
            new Piece(Kind.KEPT, " days."));
    assertThat(Redline.pieces("应在三十日内付款", "应在六十日内付款", unlimited()))
        .containsExactly(
            new Piece(Kind.KEPT, "应在"),
            new Piece(Kind.REMOVED, "三"),
            new Piece(Kind.ADDED, "六"),
            new Piece(Kind.KEPT, "十日内付款"));
  }

  @Test
  void ofTextsLoseNothing() {
    String from = "e\u0301té 😀 a\nb\t第1条 naïve—x";
    String to = "été a\nb 第2条 😀naive";
    List<Piece> pieces = Redline.pieces(from, to, unlimited());
    assertThat(without(Kind.ADDED, pieces)).isEqualTo(from);
    assertThat(without(Kind.REMOVED, pieces)).isEqualTo(to);
  }

  private static String without(Kind kind, List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining());
  }

  private static Differences unlimited() {
    return new Differences(Integer.MAX_VALUE);
  }
}
