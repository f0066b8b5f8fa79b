package dev.countersign.command.policy;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.countersign.command.Decide;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.establishcontracts.EstablishContractPolicy;
import dev.countersign.command.policy.establishopportunities.EstablishOpportunityPolicy;
import dev.countersign.command.policy.publishcontracts.PublishContractPolicy;
import dev.countersign.command.policy.publishopportunities.PublishOpportunityPolicy;
import dev.countersign.events.EventJson;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.ContractPolicyPublished;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.OpportunityPolicyPublished;
import java.time.LocalDate;
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
  private static final ContractPolicy CONTRACTS = DefaultPolicies.contracts();
  private static final OpportunityPolicy OPPORTUNITIES = DefaultPolicies.opportunities();

  private static final ContractPolicyPublished FIRST =
      new ContractPolicyPublished(PolicyIds.CONTRACTS, 1, LONG_AGO, CONTRACTS);
  private static final OpportunityPolicyPublished FIRST_STAGES =
      new OpportunityPolicyPublished(PolicyIds.OPPORTUNITIES, 1, LONG_AGO, OPPORTUNITIES);

  private static Decide<Policy> byAdministrator() {
    return Decide.of(Policy.class).as("E0001", Role.POLICY_ADMIN);
  }

  private static PublishContractPolicy publish(LocalDate from, ContractPolicy policy) {
    return new PublishContractPolicy(null, from, policy);
  }

  private static PublishOpportunityPolicy publish(LocalDate from, OpportunityPolicy policy) {
    return new PublishOpportunityPolicy(null, from, policy);
  }

  /** The default policy with one field as in this JSON. */
  private static ContractPolicy contractsWith(String field, String json) {
    ObjectNode changed = JSON.valueToTree(CONTRACTS);
    changed.set(field, JSON.readTree(json));
    return JSON.treeToValue(changed, ContractPolicy.class);
  }

  private static OpportunityPolicy stages(String json) {
    return JSON.readValue("{\"stages\": " + json + "}", OpportunityPolicy.class);
  }

  @Test
  void theFirstVersionMayReachBack() {
    Decide.of(Policy.class)
        .when(new EstablishContractPolicy(null, LONG_AGO, CONTRACTS))
        .thenEvents(FIRST);
    Decide.of(Policy.class)
        .when(new EstablishOpportunityPolicy(null, LONG_AGO, OPPORTUNITIES))
        .thenEvents(FIRST_STAGES);
  }

  @Test
  void laterVersionsAreCounted() {
    byAdministrator()
        .given(FIRST)
        .when(publish(TODAY, CONTRACTS))
        .thenEvents(new ContractPolicyPublished(PolicyIds.CONTRACTS, 2, TODAY, CONTRACTS));
    byAdministrator()
        .given(FIRST_STAGES)
        .when(publish(LATER, OPPORTUNITIES))
        .thenEvents(
            new OpportunityPolicyPublished(PolicyIds.OPPORTUNITIES, 2, LATER, OPPORTUNITIES));
  }

  @Test
  void nothingDecidedIsJudgedByALaterPolicy() {
    byAdministrator()
        .given(FIRST)
        .when(publish(TODAY.minusDays(1), CONTRACTS))
        .thenRefusedBy(VersionIsNotRetroactive.class);
    byAdministrator()
        .given(FIRST_STAGES)
        .when(publish(TODAY.minusDays(1), OPPORTUNITIES))
        .thenRefusedBy(VersionIsNotRetroactive.class);
  }

  @Test
  void aVersionDoesNotOvertakeTheOneBefore() {
    byAdministrator()
        .given(FIRST, new ContractPolicyPublished(PolicyIds.CONTRACTS, 2, LATER, CONTRACTS))
        .when(publish(LATER.minusDays(1), CONTRACTS))
        .thenRefusedBy(VersionsFollowInTime.class);
    byAdministrator()
        .given(
            FIRST_STAGES,
            new OpportunityPolicyPublished(PolicyIds.OPPORTUNITIES, 2, LATER, OPPORTUNITIES))
        .when(publish(LATER.minusDays(1), OPPORTUNITIES))
        .thenRefusedBy(VersionsFollowInTime.class);
  }

  static Stream<Arguments> wrongContractPolicies() {
    return Stream.of(
        arguments("route", "[]", RouteDecidesEveryContract.class),
        arguments(
            "route",
            """
            [{"roles": [], "ofTheBranch": false, "onlyMajor": false, "skippedForSmallStandard": []}]
            """,
            RouteDecidesEveryContract.class),
        arguments(
            "route",
            """
            [{"roles": ["LEGAL"], "ofTheBranch": false, "onlyMajor": false,
              "skippedForSmallStandard": ["LEGAL"]},
             {"roles": ["CHAIRMAN"], "ofTheBranch": false, "onlyMajor": true,
              "skippedForSmallStandard": []}]
            """,
            RouteDecidesEveryContract.class),
        arguments("exchangeRates", "{\"XXY\": \"1\"}", CurrenciesAreKnown.class),
        arguments("exchangeRates", "{\"CNY\": \"1\"}", CurrenciesAreKnown.class),
        arguments("exchangeRates", "{\"USD\": \"0\"}", RatesArePositive.class),
        arguments("exchangeRates", "{\"USD\": \"7,10\"}", RatesArePositive.class),
        arguments(
            "majorAbove",
            "{\"amount\": \"1000000.00\", \"currency\": \"USD\"}",
            ThresholdsFitTheCurrency.class),
        arguments(
            "smallStandardUpTo",
            "{\"amount\": \"1000000.01\", \"currency\": \"CNY\"}",
            ThresholdsFitTheCurrency.class),
        arguments("defaultStepDays", "0", DeadlinesArePositive.class),
        arguments("stepDays", "{\"LEGAL\": -3}", DeadlinesArePositive.class),
        arguments("aggregationWindowDays", "3651", DeadlinesArePositive.class),
        arguments("originals", "3", EachSideGetsAnOriginal.class),
        arguments("originals", "0", EachSideGetsAnOriginal.class),
        arguments("numberTemplate", "\"{type}-{year}-{0001}\"", NumberTemplateIsComplete.class),
        arguments(
            "numberTemplate", "\"{type}-{branch}-{year}{0001}\"", NumberTemplateIsComplete.class),
        arguments(
            "typeCodes",
            "{\"SALES_AND_CONSULTING\": \"XS\", \"SECONDARY_SALES\": \"XS\"}",
            TypeCodesAreDistinct.class),
        arguments("typeCodes", "{\"SOMETHING\": \"ST\"}", TypeCodesAreDistinct.class),
        arguments(
            "escalation",
            "{\"LEGAL\": \"FINANCE\", \"FINANCE\": \"LEGAL\"}",
            EscalationEnds.class));
  }

  @ParameterizedTest
  @MethodSource("wrongContractPolicies")
  void aContractPolicyMakesSense(String field, String json, Class<? extends Rule> rule) {
    byAdministrator()
        .given(FIRST)
        .when(publish(TODAY, contractsWith(field, json)))
        .thenRefusedBy(rule);
    Decide.of(Policy.class)
        .when(new EstablishContractPolicy(null, LONG_AGO, contractsWith(field, json)))
        .thenRefusedBy(rule);
  }

  static Stream<Arguments> wrongStages() {
    return Stream.of(
        arguments("[]", StagesAreDistinct.class),
        arguments(
            """
            [{"stage": "PROPOSAL", "probability": 10, "exitCriteria": []},
             {"stage": "PROPOSAL", "probability": 20, "exitCriteria": []}]
            """,
            StagesAreDistinct.class),
        arguments(
            "[{\"stage\": \"Proposal\", \"probability\": 10, \"exitCriteria\": []}]",
            StagesAreDistinct.class),
        arguments(
            "[{\"stage\": \"PROPOSAL\", \"probability\": 101, \"exitCriteria\": []}]",
            ProbabilitiesArePercentages.class),
        arguments(
            "[{\"stage\": \"PROPOSAL\", \"probability\": 10, \"exitCriteria\": [\"mood\"]}]",
            ExitCriteriaAreKnown.class));
  }

  @ParameterizedTest
  @MethodSource("wrongStages")
  void anOpportunityPolicyMakesSense(String json, Class<? extends Rule> rule) {
    byAdministrator().given(FIRST_STAGES).when(publish(TODAY, stages(json))).thenRefusedBy(rule);
    Decide.of(Policy.class)
        .when(new EstablishOpportunityPolicy(null, LONG_AGO, stages(json)))
        .thenRefusedBy(rule);
  }
}
