package dev.countersign.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.countersign.command.Actor;
import dev.countersign.command.Decide;
import dev.countersign.command.Grant;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.Rule;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.RouteCanBeFilled;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.EventJson;
import dev.countersign.events.PolicyId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PolicyTest {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LATER = TODAY.plusDays(30);
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
  private static final EmployeeId ADMIN = new EmployeeId("E0001");
  private static final EmployeeId MANAGER = new EmployeeId("E1006");

  static List<Class<? extends Policy>> kinds() {
    return DefaultPolicies.kinds();
  }

  private static PolicyVersionPublished version(int number, LocalDate from, Policy policy) {
    return new PolicyVersionPublished(policy.id(), number, from, policy);
  }

  private static EstablishPolicy establish(Policy policy) {
    return new EstablishPolicy(policy.id(), List.of(new PolicyVersion(LONG_AGO, policy)));
  }

  private static ProposePolicy propose(LocalDate from, Policy policy) {
    return new ProposePolicy(policy.id(), from, policy, "Because");
  }

  private static Event[] proposal(int number, LocalDate from, Policy policy) {
    PolicyVersionProposed proposed =
        new PolicyVersionProposed(policy.id(), number, from, policy, "Because", ADMIN);
    DocumentId document = DocumentId.of(policy.id());
    return new Event[] {
      proposed,
      new SubmittedForApproval(
          document,
          1,
          null,
          ProposalHash.of(proposed),
          RouteBasis.of(policy.id().value()),
          List.of(new RouteStep("general-manager", 1, Role.GENERAL_MANAGER, null)),
          Instant.parse("2026-03-09T16:00:00Z"),
          ADMIN,
          1,
          TODAY),
      new ApprovalStepsOpened(
          document,
          1,
          1,
          List.of(new StepDue("general-manager", Instant.parse("2026-03-04T16:00:00Z"))),
          1)
    };
  }

  private static Event[] with(Event[] before, Event... after) {
    return Stream.concat(Stream.of(before), Stream.of(after)).toArray(Event[]::new);
  }

  private static Decide<dev.countersign.command.policy.Policy> policy() {
    return Decide.of(dev.countersign.command.policy.Policy.class)
        .as("E0001", Role.POLICY_ADMIN)
        .knowing(HouseCurrency.class, new HouseCurrency("CNY"))
        .knowing(
            ApprovalTerms.class,
            new ApprovalTerms(
                1,
                DefaultPolicies.of(ApprovalPolicy.class),
                new WorkingDays(DefaultPolicies.of(WorkCalendar.class), TODAY, Decide.ZONE),
                new Approvers(
                    List.of(new Actor(MANAGER, Set.of(new Grant(Role.GENERAL_MANAGER, null)))))));
  }

  /** The policy that the house ships, with one field as in this JSON. */
  private static Policy with(Class<? extends Policy> kind, String field, String json) {
    ObjectNode changed = JSON.valueToTree(DefaultPolicies.of(kind));
    changed.set(field, JSON.readTree(json));
    return JSON.treeToValue(changed, Policy.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatTheHouseShipsKeepsTheRules(Class<? extends Policy> kind) {
    Policy shipped = DefaultPolicies.of(kind);
    policy().when(establish(shipped)).thenEvents(version(1, LONG_AGO, shipped));
    policy()
        .given(version(1, LONG_AGO, shipped))
        .when(propose(TODAY, shipped))
        .thenEvents(proposal(2, TODAY, shipped));
  }

  @Test
  void whatOneProposesAnotherApproves() {
    Policy shipped = DefaultPolicies.of(OpportunityPolicy.class);
    DocumentId document = DocumentId.of(shipped.id());
    Event[] proposed =
        with(new Event[] {version(1, LONG_AGO, shipped)}, proposal(2, LATER, shipped));
    policy()
        .given(proposed)
        .as(MANAGER.value(), Role.GENERAL_MANAGER)
        .when(new ApproveStep(document, null, "Fine"))
        .thenEvents(
            new ApprovalStepApproved(document, 1, "general-manager", MANAGER, "Fine", 1, null),
            new DocumentApproved(
                document,
                1,
                ((SubmittedForApproval) proposed[2]).documentHash(),
                TODAY.plusDays(60),
                1,
                TODAY),
            version(2, LATER, shipped));
    policy()
        .given(proposed)
        .as(ADMIN.value(), Role.GENERAL_MANAGER)
        .when(new ApproveStep(document, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
    policy().given(proposed).when(propose(LATER, shipped)).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void whatIsApprovedLateCountsFromThen() {
    Policy shipped = DefaultPolicies.of(OpportunityPolicy.class);
    DocumentId document = DocumentId.of(shipped.id());
    Event[] proposed =
        with(new Event[] {version(1, LONG_AGO, shipped)}, proposal(2, TODAY, shipped));
    policy()
        .given(proposed)
        .at("2026-03-04T02:00:00Z")
        .as(MANAGER.value(), Role.GENERAL_MANAGER)
        .when(new ApproveStep(document, null, null))
        .thenEvents(
            new ApprovalStepApproved(document, 1, "general-manager", MANAGER, null, 1, null),
            new DocumentApproved(
                document,
                1,
                ((SubmittedForApproval) proposed[2]).documentHash(),
                TODAY.plusDays(62),
                1,
                TODAY.plusDays(2)),
            version(2, TODAY.plusDays(2), shipped));
  }

  @Test
  void nobodyProposesWhatNobodyElseCanApprove() {
    Policy shipped = DefaultPolicies.of(OpportunityPolicy.class);
    policy()
        .given(version(1, LONG_AGO, shipped))
        .as(MANAGER.value(), Role.POLICY_ADMIN)
        .when(propose(LATER, shipped))
        .thenRefusedBy(RouteCanBeFilled.class);
  }

  /** A version that was published before some kind of document was approved goes on as it is. */
  @Test
  void whatAVersionSaysNothingOfTakesTheRouteThatIsShipped() {
    ApprovalPolicy shipped = DefaultPolicies.of(ApprovalPolicy.class);
    DocumentRoute own =
        new DocumentRoute(DocumentKind.POLICY, shipped.routes().getFirst().stages());
    ApprovalPolicy completed = ApprovalTermsSource.completed(shipped.withRoutes(List.of(own)));
    assertThat(completed.routes()).hasSize(DocumentKind.values().length).contains(own);
    assertThat(completed.withRoutes(shipped.routes())).isEqualTo(shipped);
    assertThat(new EachDocumentHasOneRoute(completed).holds()).isTrue();
    assertThat(ApprovalTermsSource.completed(shipped)).isSameAs(shipped);
  }

  @Test
  void severalVersionsMayBeTheFirst() {
    Policy shipped = DefaultPolicies.of(OpportunityPolicy.class);
    policy()
        .when(
            new EstablishPolicy(
                shipped.id(),
                List.of(new PolicyVersion(LONG_AGO, shipped), new PolicyVersion(TODAY, shipped))))
        .thenEvents(version(1, LONG_AGO, shipped), version(2, TODAY, shipped));
  }

  @Test
  void aPolicyKeepsToItsKind() {
    Policy contracts = DefaultPolicies.of(ContractPolicy.class);
    PolicyId approvals = Policy.idOf(ApprovalPolicy.class);
    policy()
        .given(version(1, LONG_AGO, DefaultPolicies.of(ApprovalPolicy.class)))
        .when(new ProposePolicy(approvals, TODAY, contracts, "Because"))
        .thenRefusedBy(VersionIsOfThePolicy.class);
    policy()
        .when(new EstablishPolicy(approvals, List.of(new PolicyVersion(LONG_AGO, contracts))))
        .thenRefusedBy(VersionIsOfThePolicy.class);
  }

  @Test
  void nothingDecidedIsJudgedByALaterPolicy() {
    Policy shipped = DefaultPolicies.of(ContractPolicy.class);
    policy()
        .given(version(1, LONG_AGO, shipped))
        .when(propose(TODAY.minusDays(1), shipped))
        .thenRefusedBy(VersionIsNotRetroactive.class);
  }

  @Test
  void aVersionTakesEffectWithinFiveYears() {
    Policy shipped = DefaultPolicies.of(ContractPolicy.class);
    policy()
        .given(version(1, LONG_AGO, shipped))
        .when(propose(TODAY.plusYears(5).plusDays(1), shipped))
        .thenRefusedBy(VersionIsNotFarAhead.class);
    policy()
        .given(version(1, LONG_AGO, shipped))
        .when(propose(TODAY.plusYears(5), shipped))
        .thenEvents(proposal(2, TODAY.plusYears(5), shipped));
  }

  @Test
  void aVersionThatWaitsCanBeReplaced() {
    Policy shipped = DefaultPolicies.of(ContractPolicy.class);
    for (LocalDate from : List.of(TODAY, LATER.minusDays(1), LATER, LATER.plusDays(1))) {
      policy()
          .given(version(1, LONG_AGO, shipped), version(2, LATER, shipped))
          .when(propose(from, shipped))
          .thenEvents(proposal(3, from, shipped));
    }
  }

  @Test
  void aVersionThatIsInForceCannot() {
    Policy shipped = DefaultPolicies.of(ContractPolicy.class);
    policy()
        .given(version(1, LONG_AGO, shipped), version(2, TODAY, shipped))
        .when(propose(TODAY, shipped))
        .thenRefusedBy(VersionInForceStays.class);
    policy()
        .given(
            version(1, LONG_AGO, shipped), version(2, LATER, shipped), version(3, TODAY, shipped))
        .when(propose(TODAY, shipped))
        .thenRefusedBy(VersionInForceStays.class);
    // The second one was replaced before its day came.
    policy()
        .given(
            version(1, LONG_AGO, shipped), version(2, TODAY, shipped), version(3, LATER, shipped))
        .at("2026-04-01T02:00:00Z")
        .when(propose(LATER, shipped))
        .thenRefusedBy(VersionInForceStays.class);
  }

  @Test
  void thresholdsAreInTheMoneyInWhichAmountsAreCompared() {
    for (Class<? extends Policy> kind : List.of(ContractPolicy.class, ApprovalPolicy.class)) {
      Policy shipped = DefaultPolicies.of(kind);
      policy()
          .given(version(1, LONG_AGO, shipped))
          .knowing(HouseCurrency.class, new HouseCurrency("USD"))
          .when(propose(TODAY, shipped))
          .thenRefusedBy(ThresholdsFitTheCurrency.class);
    }
    policy()
        .given(version(1, LONG_AGO, DefaultPolicies.of(ContractPolicy.class)))
        .when(
            propose(
                TODAY,
                with(
                    ContractPolicy.class,
                    "majorAbove",
                    "{\"amount\": \"-0.01\", \"currency\": \"CNY\"}")))
        .thenRefusedBy(ThresholdsFitTheCurrency.class);
  }

  private static Arguments approvals(String field, String json, Class<? extends Rule> rule) {
    return arguments(ApprovalPolicy.class, field, json, rule);
  }

  private static Arguments contracts(String field, String json, Class<? extends Rule> rule) {
    return arguments(ContractPolicy.class, field, json, rule);
  }

  private static Arguments currencies(String json, Class<? extends Rule> rule) {
    return arguments(CurrencyPolicy.class, "exchangeRates", json, rule);
  }

  private static Arguments taxes(String json) {
    return arguments(TaxPolicy.class, "rates", json, TaxRatesArePercentages.class);
  }

  private static Arguments duties(String json, Class<? extends Rule> rule) {
    return arguments(DutyPolicy.class, "separations", json, rule);
  }

  private static Arguments stages(String json, Class<? extends Rule> rule) {
    return arguments(OpportunityPolicy.class, "stages", json, rule);
  }

  private static Arguments notices(String json, Class<? extends Rule> rule) {
    return arguments(
        WorkCalendar.class,
        "notices",
        json.replace("{", "{\"notice\": \"N\", \"ordinaryDays\": [], "),
        rule);
  }

  /** A contract passes this route; other documents have a short one. */
  private static Arguments route(String stages, Class<? extends Rule> rule) {
    return approvals(
        "routes",
        """
        [{"document": "CONTRACT", "stages": %s},
         {"document": "POLICY", "stages": [
           {"steps": [{"role": "GENERAL_MANAGER", "ofTheBranch": false}]}]},
         {"document": "BRAND_PURSUIT", "stages": [
           {"steps": [{"role": "GENERAL_MANAGER", "ofTheBranch": false}]}]}]
        """
            .formatted(stages),
        rule);
  }

  private static Arguments condition(String condition) {
    return route(
        """
        [{"steps": [{"role": "FINANCE", "ofTheBranch": false},
                    {"role": "LEGAL", "ofTheBranch": false, "when": %s}]}]
        """
            .formatted(condition),
        ConditionsCanBeMet.class);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        approvals("routes", "[]", EachDocumentHasOneRoute.class),
        approvals(
            "routes",
            """
            [{"document": "CONTRACT", "stages": []}, {"document": "CONTRACT", "stages": []},
             {"document": "POLICY", "stages": []}]
            """,
            EachDocumentHasOneRoute.class),
        route("[]", RouteDecidesEveryDocument.class),
        route(
            "[{\"steps\": []}, {\"steps\": [{\"role\": \"LEGAL\", \"ofTheBranch\": false}]}]",
            RouteDecidesEveryDocument.class),
        route(
            """
            [{"steps": [
              {"role": "LEGAL", "ofTheBranch": false, "unless": {"standardTemplate": true}},
              {"role": "CHAIRMAN", "ofTheBranch": false, "when": {"importance": "MAJOR"}}]}]
            """,
            RouteDecidesEveryDocument.class),
        condition("{}"),
        condition("{\"types\": []}"),
        condition("{\"types\": [\"SOMETHING\"]}"),
        condition("{\"branches\": []}"),
        condition("{\"discountAbove\": \"100\"}"),
        condition("{\"discountAbove\": \"-0.1\"}"),
        condition(
            """
            {"above": {"amount": "10.00", "currency": "CNY"},
             "upTo": {"amount": "10.00", "currency": "CNY"}}
            """),
        condition(
            """
            {"above": {"amount": "10.00", "currency": "CNY"},
             "upTo": {"amount": "20.00", "currency": "USD"}}
            """),
        approvals("defaultStepDays", "0", DeadlinesArePositive.class),
        approvals("lapseDays", "0", DeadlinesArePositive.class),
        approvals("delegationDays", "-1", DeadlinesArePositive.class),
        approvals("stepDays", "{\"LEGAL\": -3}", DeadlinesArePositive.class),
        approvals("urgesPerDay", "-1", UrgesPerDayAreFew.class),
        approvals("urgesPerDay", "25", UrgesPerDayAreFew.class),
        approvals(
            "superiors", "{\"LEGAL\": \"FINANCE\", \"FINANCE\": \"LEGAL\"}", SuperiorsEnd.class),
        contracts("aggregationWindowDays", "3651", DeadlinesArePositive.class),
        contracts("distributionDays", "0", DeadlinesArePositive.class),
        contracts("archiveDays", "0", DeadlinesArePositive.class),
        contracts("retentionYears", "{\"MAJOR\": 0}", RetentionIsInYears.class),
        contracts("retentionYears", "{\"GENERAL\": 101}", RetentionIsInYears.class),
        contracts("originals", "3", EachSideGetsAnOriginal.class),
        contracts("originals", "0", EachSideGetsAnOriginal.class),
        contracts("numberTemplate", "\"{type}-{branch}-{year}\"", NumberTemplateIsComplete.class),
        contracts(
            "numberTemplate", "\"{0001}-{type}-{branch}-{year}\"", NumberTemplateIsComplete.class),
        contracts("numberTemplate", "\"{type}-{branch}-{0001}\"", NumberTemplateIsComplete.class),
        contracts(
            "numberTemplate", "\"{type}-{branch}-{MM}-{0001}\"", NumberTemplateIsComplete.class),
        contracts(
            "numberTemplate", "\"{type}{branch}-{year}-{0001}\"", NumberTemplateIsComplete.class),
        contracts(
            "numberTemplate", "\"{type}-{type}-{year}-{0001}\"", NumberTemplateIsComplete.class),
        contracts(
            "numberTemplate", "\"{type}-{seller}-{year}-{0001}\"", NumberTemplateIsComplete.class),
        contracts("entityCodes", "{\"BJ\": \"C-S\"}", NumberCodesAreShort.class),
        contracts("deptCodes", "{\"BJ\": \"\"}", NumberCodesAreShort.class),
        contracts(
            "numberTemplate", "\"{type}-{branch}-{year}{0001}\"", NumberTemplateIsComplete.class),
        contracts(
            "typeCodes",
            "{\"SALES_AND_CONSULTING\": \"XS\", \"SECONDARY_SALES\": \"XS\"}",
            TypeCodesAreDistinct.class),
        contracts("typeCodes", "{\"SOMETHING\": \"ST\"}", TypeCodesAreDistinct.class),
        currencies("{\"XXY\": \"1\"}", CurrenciesAreKnown.class),
        currencies("{\"CNY\": \"1\"}", CurrenciesAreKnown.class),
        currencies("{\"USD\": \"0\"}", RatesArePositive.class),
        currencies("{\"USD\": \"7,10\"}", RatesArePositive.class),
        taxes("[]"),
        taxes("[\"13\", \"13.00\"]"),
        taxes("[\"13%\"]"),
        taxes("[\"100\"]"),
        taxes("[\"-1\"]"),
        duties(
            "[{\"one\": [\"SALES\"], \"other\": [\"SALES\", \"LEGAL\"], \"reason\": \"x\"}]",
            SeparatedDutiesAreDistinct.class),
        duties(
            "[{\"one\": [], \"other\": [\"LEGAL\"], \"reason\": \"x\"}]",
            SeparatedDutiesAreDistinct.class),
        arguments(RenewalPolicy.class, "reminderDays", "[0]", DeadlinesArePositive.class),
        arguments(RenewalPolicy.class, "reminderDays", "[30, 30]", RemindersAreDistinct.class),
        arguments(
            RenewalPolicy.class,
            "reminderDays",
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]",
            RemindersAreDistinct.class),
        stages("[]", StagesAreDistinct.class),
        stages(
            """
            [{"stage": "PROPOSAL", "probability": 10, "exitCriteria": []},
             {"stage": "PROPOSAL", "probability": 20, "exitCriteria": []}]
            """,
            StagesAreDistinct.class),
        stages(
            "[{\"stage\": \"Proposal\", \"probability\": 10, \"exitCriteria\": []}]",
            StagesAreDistinct.class),
        stages(
            "[{\"stage\": \"PROPOSAL\", \"probability\": 101, \"exitCriteria\": []}]",
            ProbabilitiesArePercentages.class),
        stages(
            "[{\"stage\": \"PROPOSAL\", \"probability\": 10, \"exitCriteria\": [\"mood\"]}]",
            ExitCriteriaAreKnown.class),
        notices(
            "[{\"knownFrom\": \"1899-01-01\", \"daysOff\": [], \"workedWeekends\": []}]",
            NoticeDatesArePlausible.class),
        notices(
            """
            [{"knownFrom": "2026-01-02", "daysOff": [], "workedWeekends": []},
             {"knownFrom": "2026-01-01", "daysOff": [], "workedWeekends": []}]
            """,
            NoticesFollowInTime.class),
        notices(
            """
            [{"knownFrom": "2026-01-01", "daysOff": ["2026-03-07"],
              "workedWeekends": ["2026-03-07"]}]
            """,
            NoticeNamesADayOnce.class),
        notices(
            "[{\"knownFrom\": \"2026-01-01\", \"daysOff\": [], \"workedWeekends\": [\"2026-03-06\"]}]",
            WorkedWeekendsAreWeekends.class));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatMakesNoSenseIsNoPolicy(
      Class<? extends Policy> kind, String field, String json, Class<? extends Rule> rule) {
    Policy wrong = with(kind, field, json);
    policy()
        .given(version(1, LONG_AGO, DefaultPolicies.of(kind)))
        .when(propose(TODAY, wrong))
        .thenRefusedBy(rule);
    policy().when(establish(wrong)).thenRefusedBy(rule);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void conditionsAskWhatSomeDocumentsMeet(String condition) {
    Object[] right = condition(condition).get();
    Policy approvals = with(ApprovalPolicy.class, (String) right[1], (String) right[2]);
    policy().when(establish(approvals)).thenEvents(version(1, LONG_AGO, approvals));
  }

  static Stream<String> conditions() {
    return Stream.of(
        "{\"types\": [\"SECONDARY_SALES\"]}",
        "{\"branches\": [\"BJ\"], \"standardTemplate\": false}",
        "{\"discountAbove\": \"12.5\"}",
        "{\"upTo\": {\"amount\": \"10.00\", \"currency\": \"CNY\"}}",
        """
        {"above": {"amount": "10.00", "currency": "CNY"},
         "upTo": {"amount": "20.00", "currency": "CNY"}}
        """);
  }
}
