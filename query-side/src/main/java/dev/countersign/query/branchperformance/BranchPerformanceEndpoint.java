package dev.countersign.query.branchperformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Statement;
import dev.countersign.query.reading.Today;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/branch-performance")
@Tag(
    name = "Branch performance",
    description =
        "Signed value, win rates, sales cycle and pipeline due, by branch, product and month."
            + " Branch roles see their branches.")
class BranchPerformanceEndpoint {
  private static final Set<Role> ROLES =
      Set.of(
          Role.BRANCH_MANAGER,
          Role.PRODUCT_MANAGER,
          Role.FINANCE,
          Role.GENERAL_MANAGER,
          Role.DEPUTY_GENERAL_MANAGER,
          Role.CHAIRMAN,
          Role.ANALYST,
          Role.AUDITOR);

  private static final String MEASURES =
      Stream.of(Measure.values())
          .map(measure -> measure.sql() + " as " + measure.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(",\n"));

  private final JdbcClient jdbc;
  private final BranchPerformanceView view;
  private final Readings readings;
  private final Readers readers;
  private final Today today;

  BranchPerformanceEndpoint(
      DataSource dataSource,
      BranchPerformanceView view,
      Readings readings,
      Readers readers,
      Today today) {
    this.jdbc = JdbcClient.create(dataSource);
    this.view = view;
    this.readings = readings;
    this.readers = readers;
    this.today = today;
  }

  @GetMapping
  @Operation(
      summary = "Performance",
      description =
          "One row for each value of `by` and currency. `asOf` is the business date up to which"
              + " things count; `knownAt` is what had been recorded by then. What the measures mean"
              + " is told by `/definitions`.")
  Listing<Performance> performance(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "One or more of BRANCH, PRODUCT, MONTH; BRANCH unless told.")
          @RequestParam(defaultValue = "BRANCH")
          List<Dimension> by,
      @Parameter(description = "The first month.", example = "2017-01") @RequestParam
          @Nullable YearMonth from,
      @Parameter(description = "The last month.", example = "2017-12") @RequestParam
          @Nullable YearMonth to,
      @Parameter(description = "The business date of the report; today unless told.") @RequestParam
          @Nullable LocalDate asOf,
      @Parameter(description = "Only this branch.") @RequestParam @Nullable String branchId,
      @Parameter(description = "Only this product.") @RequestParam @Nullable String productId) {
    Scope scope = readers.admit(caller, known, ROLES);
    Set<Dimension> dimensions = EnumSet.copyOf(by);
    return Statement.of(
            jdbc,
            readings.at(view, known, paging),
            """
            with fact as (%s)
            select concat_ws('/', %s, currency) as id, %s, currency,
            %s
            from fact f
            where %s
              and (cast(:from as date) is null or date >= :from)
              and (cast(:to as date) is null or date <= :to)
              and (cast(:branch as text) is null or branch_id = :branch)
              and (cast(:product as text) is null or product_id = :product)
              and (kind <> 'due' or date is not null)
            group by %s, currency
            """
                .formatted(
                    Measure.FACTS.formatted(Moment.in("l"), Moment.in("t")),
                    joined(dimensions, d -> "coalesce(" + d.sql + ", '')"),
                    joined(dimensions, d -> d.sql + " as " + d.column),
                    MEASURES,
                    Scope.of("f"),
                    joined(dimensions, d -> d.sql)))
        .within(scope)
        .with("as_of", today.unless(asOf))
        .with("from", from == null ? null : from.atDay(1))
        .with("to", to == null ? null : to.atEndOfMonth())
        .with("branch", branchId)
        .with("product", productId)
        .page(Order.byUnique("id", "text"), paging, Performance.class);
  }

  @GetMapping("/definitions")
  @Operation(
      summary = "What the measures mean",
      description = "In words, in English and Chinese, and as the SQL that computes them.")
  List<Definition> definitions(Caller caller) {
    readers.admit(caller, new Known(null, null), ROLES);
    return Arrays.stream(Measure.values()).map(Definition::of).toList();
  }

  private static String joined(Set<Dimension> dimensions, Function<Dimension, String> part) {
    return dimensions.stream().map(part).collect(Collectors.joining(", "));
  }

  /** What performance is told by. */
  enum Dimension {
    BRANCH("branch_id", "branch_id"),
    PRODUCT("product_id", "product_id"),
    MONTH("month", "to_char(date, 'YYYY-MM')");

    private final String column;
    private final String sql;

    Dimension(String column, String sql) {
      this.column = column;
      this.sql = sql;
    }
  }

  /** The measures of one branch, product, month (as far as asked for) and currency. */
  record Performance(
      @Nullable String branchId,
      @Nullable String productId,
      @Nullable String month,
      String currency,
      long signedCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal signedValue,
      long wonCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal wonAmount,
      long lostCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lostAmount,
      @Nullable Double winRateByCount,
      @Nullable Double winRateByAmount,
      @Nullable Double medianCycleDays,
      long dueCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal dueAmount) {}

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
