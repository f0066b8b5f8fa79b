package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reading.Revision;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Today;
import dev.countersign.query.reading.Versioned;
import dev.countersign.query.staffaccess.Readers;
import dev.countersign.web.Caller;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pipeline")
@Tag(
    name = "Pipeline",
    description =
        "Where the opportunities are and what they are worth. Branch roles see their branches; roles"
            + " for the whole company, ANALYST and AUDITOR see all.")
class PipelineEndpoint {
  private static final Set<Role> ROLES =
      Set.of(
          Role.SALES,
          Role.BRANCH_MANAGER,
          Role.PRODUCT_MANAGER,
          Role.FINANCE,
          Role.LEGAL,
          Role.GENERAL_MANAGER,
          Role.DEPUTY_GENERAL_MANAGER,
          Role.CHAIRMAN,
          Role.ANALYST,
          Role.AUDITOR);

  private final JdbcClient jdbc;
  private final PipelineView view;
  private final Readings readings;
  private final Readers readers;
  private final Today today;

  PipelineEndpoint(
      DataSource dataSource, PipelineView view, Readings readings, Readers readers, Today today) {
    this.jdbc = JdbcClient.create(dataSource);
    this.view = view;
    this.readings = readings;
    this.readers = readers;
    this.today = today;
  }

  @GetMapping("/opportunities")
  @Operation(summary = "Opportunities", description = "Sorted and filtered, page by page.")
  Listing<OpportunityOfCustomer> opportunities(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @ParameterObject Filter filter,
      @Parameter(description = "Sorted by; EXPECTED_CLOSE unless told.") @RequestParam
          @Nullable Sort sort,
      @Parameter(description = "The highest or latest first.") @RequestParam(defaultValue = "false")
          boolean descending) {
    Scope scope = readers.admit(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    Order order = Objects.requireNonNullElse(sort, Sort.EXPECTED_CLOSE).order();
    return filter
        .on(
            Question.of(
                jdbc,
                moment,
                """
                select o.*, c.name as customer_name
                from pipeline.opportunity o
                left join pipeline.customer c on c.customer_id = o.customer_id and %s
                where %s and %s and %s
                """
                    .formatted(Moment.in("c"), Moment.in("o"), Scope.of("o"), Filter.SQL)))
        .within(scope)
        .page(descending ? order.descending() : order, paging, OpportunityOfCustomer.class);
  }

  @GetMapping("/opportunities/{opportunityId}")
  @Operation(summary = "One opportunity", description = "As it is, or as it was at `knownAt`.")
  Answer<OneOpportunity> opportunity(
      Caller caller, @ParameterObject Known known, @PathVariable String opportunityId) {
    Scope scope = readers.admit(caller, known, ROLES);
    Moment moment = readings.at(view, known);
    OneOpportunity found =
        Question.of(
                jdbc,
                moment,
                """
                select o.*,
                  (select c.name from pipeline.customer c
                   where c.customer_id = o.customer_id and c.known_from <= :position
                   order by c.known_from desc limit 1) as customer_name,
                  (select count(*) - 1 from pipeline.opportunity v
                   where v.opportunity_id = o.opportunity_id and v.known_from <= :position)
                    as version
                from %s o
                where %s and %s
                """
                    .formatted(
                        Moment.newest("pipeline.opportunity", "opportunity_id"),
                        Moment.in("o"),
                        Scope.of("o")))
            .with("id", opportunityId)
            .within(scope)
            .first(OneOpportunity.class)
            .orElseThrow(() -> Refusal.notFound("opportunity", "商机", opportunityId));
    return new Answer<>(moment.position(), found);
  }

  @GetMapping("/opportunities/{opportunityId}/history")
  @Operation(
      summary = "History of an opportunity",
      description = "Every change: when it was recorded, by whom, and which fields it changed.")
  Listing<Revision> history(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @PathVariable String opportunityId) {
    Scope scope = readers.admit(caller, known, ROLES);
    Moment moment = readings.at(view, known, paging);
    Listing<Revision> revisions =
        Revision.page(
            Question.of(
                    jdbc,
                    moment,
                    """
                    select v.*, %s from pipeline.opportunity v
                    where v.opportunity_id = :id and v.known_from <= :position and %s
                    """
                        .formatted(Revision.BEFORE, Scope.of("v")))
                .with("id", opportunityId)
                .within(scope),
            paging);
    if (revisions.items().isEmpty()) {
      throw Refusal.notFound("opportunity", "商机", opportunityId);
    }
    return revisions;
  }

  @GetMapping("/totals")
  @Operation(
      summary = "Totals",
      description =
          "Count, amount, weighted amount and average age in days, per currency, by branch, stage,"
              + " product or owner; of open opportunities unless `outcome` is told.")
  Listing<Total> totals(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @ParameterObject Filter filter,
      @Parameter(description = "What to sum up by.") @RequestParam Group by,
      @Parameter(description = "Ages are counted until this business date; today unless told.")
          @RequestParam
          @Nullable LocalDate asOf) {
    Scope scope = readers.admit(caller, known, ROLES);
    return filter
        .on(
            Question.of(
                jdbc,
                readings.at(view, known, paging),
                """
                select coalesce(%1$s, '') || '/' || currency as id, %1$s as key, currency, count(*) as count, sum(amount) as amount,
                       sum(weighted_amount) as weighted_amount,
                       round(avg(least(coalesce(closed_on, :as_of), :as_of) - opened_on), 1)
                         as average_age_days
                from pipeline.opportunity o
                where %2$s and %3$s and %4$s
                group by %1$s, currency
                """
                    .formatted(by.column, Moment.in("o"), Scope.of("o"), Filter.SQL)))
        .within(scope)
        .with("as_of", today.unless(asOf))
        .page(Order.byUnique("id", "text"), paging, Total.class);
  }

  @GetMapping("/time-in-stage")
  @Operation(
      summary = "Time in stage",
      description =
          "For every stage: how many stays have ended and how long they took, and how many"
              + " opportunities are in it and for how long, in days of business time.")
  Listing<TimeInStage> timeInStage(
      Caller caller,
      @ParameterObject Known known,
      @Valid @ParameterObject Paging paging,
      @Parameter(description = "Only this branch.") @RequestParam @Nullable String branchId,
      @Parameter(description = "Stays that go on are counted until this date; today unless told.")
          @RequestParam
          @Nullable LocalDate asOf) {
    Scope scope = readers.admit(caller, known, ROLES);
    return Question.of(
            jdbc,
            readings.at(view, known, paging),
            """
            select stage,
                   count(left_on) as ended,
                   round(avg(left_on - entered_on), 1) as average_days,
                   percentile_cont(0.5) within group (order by left_on - entered_on) as median_days,
                   count(*) filter (where left_on is null) as going_on,
                   round(avg(:as_of - entered_on) filter (where left_on is null), 1)
                     as average_days_so_far
            from pipeline.stage_visit v
            where %s and %s and (cast(:branch as text) is null or branch_id = :branch)
            group by stage
            """
                .formatted(Moment.in("v"), Scope.of("v")))
        .within(scope)
        .with("branch", branchId)
        .with("as_of", today.unless(asOf))
        .page(Order.byUnique("stage", "text"), paging, TimeInStage.class);
  }

  @GetMapping("/changes")
  @Operation(
      summary = "What moved between two moments",
      description =
          "Per currency, what is open at `from` and at `to`, and what came in between: start +"
              + " created + reopened + resized + takenOver - handedOver - won - lost = end, for"
              + " amounts, and without resized for counts. Pushed and pulled in do not change the"
              + " sum; what changes hands does so for one owner, and for all of them cancels out.")
  Changes changes(
      Caller caller,
      @Parameter(description = "A position or an instant.", example = "2026-03-31T16:00:00Z")
          @RequestParam
          String from,
      @Parameter(description = "A position or an instant; now unless told.") @RequestParam
          @Nullable String to,
      @Parameter(description = "Answer only when the view contains this position.") @RequestParam
          @Nullable Long minPosition,
      @Parameter(description = "Only this branch.") @RequestParam @Nullable String branchId,
      @Parameter(description = "Only this product.") @RequestParam @Nullable String productId,
      @Parameter(description = "Only this owner.") @RequestParam @Nullable String ownerId) {
    Known until = new Known(to, minPosition);
    Scope scope = readers.admit(caller, until, ROLES);
    Moment end = readings.at("to", view, until);
    Moment start = readings.at("from", view, new Known(from, null));
    if (start.position() > end.position()) {
      throw new InvalidFieldsException(
          List.of(new InvalidField("from", new Text("must not come after `to`", "不得晚于 to 所指的时点"))));
    }
    String filter =
        """
        %s
        and (cast(:branch as text) is null or o.branch_id = :branch)
        and (cast(:product as text) is null or o.product_id = :product)
        and (cast(:owner as text) is null or o.owner_id = :owner)
        """
            .formatted(Scope.of("o"));
    return Changes.of(
        start,
        end,
        Question.of(
                jdbc,
                end,
                """
                select 'start' as kind, currency, count(*) as count, sum(amount) as amount
                from pipeline.opportunity o
                where outcome = 'open' and o.known_from <= :start
                  and (o.known_to is null or o.known_to > :start) and %1$s
                group by currency
                union all
                select 'end', currency, count(*), sum(amount)
                from pipeline.opportunity o
                where outcome = 'open' and %2$s and %1$s
                group by currency
                union all
                select kind, currency, count(distinct position), sum(amount)
                from pipeline.movement o
                where position > :start and position <= :position and %1$s
                group by kind, currency
                """
                    .formatted(filter, Moment.in("o")))
            .within(scope)
            .with("start", start.position())
            .with("branch", branchId)
            .with("product", productId)
            .with("owner", ownerId)
            .list(Changes.Sum.class));
  }

  /** How the list can be sorted. */
  enum Sort {
    EXPECTED_CLOSE("expected_close", "date"),
    OPENED_ON("opened_on", "date"),
    AMOUNT("amount", "numeric"),
    WEIGHTED_AMOUNT("weighted_amount", "numeric"),
    STAGE_SINCE("stage_since", "date");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }

    private Order order() {
      return Order.by(column, type, "opportunity_id");
    }
  }

  /** What totals can be summed up by. */
  enum Group {
    BRANCH("branch_id"),
    STAGE("stage"),
    PRODUCT("product_id"),
    OWNER("owner_id");

    private final String column;

    Group(String column) {
      this.column = column;
    }
  }

  /** Which outcomes are wanted. */
  enum OutcomeFilter {
    OPEN,
    WON,
    LOST,
    ALL
  }

  record Filter(
      @Parameter(description = "Only this branch.") @Nullable String branchId,
      @Parameter(description = "Only this stage.") @Nullable String stage,
      @Parameter(description = "Only this product.") @Nullable String productId,
      @Parameter(description = "Only this owner.") @Nullable String ownerId,
      @Parameter(description = "Only this customer.") @Nullable String customerId,
      @Parameter(description = "OPEN unless told.") @Nullable OutcomeFilter outcome) {
    static final String SQL =
        """
        (cast(:branch as text) is null or o.branch_id = :branch)
        and (cast(:stage as text) is null or o.stage = :stage)
        and (cast(:product as text) is null or o.product_id = :product)
        and (cast(:owner as text) is null or o.owner_id = :owner)
        and (cast(:customer as text) is null or o.customer_id = :customer)
        and (:outcome = 'ALL' or o.outcome = lower(:outcome))
        """;

    Question on(Question question) {
      return question
          .with("branch", branchId)
          .with("stage", stage)
          .with("product", productId)
          .with("owner", ownerId)
          .with("customer", customerId)
          .with("outcome", Objects.requireNonNullElse(outcome, OutcomeFilter.OPEN));
    }
  }

  /** An opportunity with the name of its customer. */
  record OpportunityOfCustomer(
      @JsonUnwrapped Opportunity opportunity, @Nullable String customerName) {}

  /** The same with its version: each of its events makes one version of its row. */
  record OneOpportunity(
      @JsonUnwrapped Opportunity opportunity, @Nullable String customerName, long version)
      implements Versioned {}

  /** A sum over opportunities of one key and currency. */
  record Total(
      @Nullable String key,
      String currency,
      long count,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weightedAmount,
      double averageAgeDays) {}

  /** How long opportunities stay in a stage. */
  record TimeInStage(
      String stage,
      long ended,
      @Nullable Double averageDays,
      @Nullable Double medianDays,
      long goingOn,
      @Nullable Double averageDaysSoFar) {}
}
