package dev.countersign.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.EventJson;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FormerContractPolicyTest {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final FormerContractPolicy FORMER =
      JSON.readValue(
          """
          {"currency": "CNY", "exchangeRates": {"USD": "7.10"},
           "majorAbove": {"amount": "1000000.00", "currency": "CNY"},
           "smallStandardUpTo": {"amount": "50000.00", "currency": "CNY"},
           "aggregationWindowDays": 90,
           "route": [
             {"roles": ["BRANCH_MANAGER"], "ofTheBranch": true, "onlyMajor": false,
              "skippedForSmallStandard": []},
             {"roles": ["FINANCE", "LEGAL"], "ofTheBranch": false, "onlyMajor": false,
              "skippedForSmallStandard": ["LEGAL"]},
             {"roles": ["CHAIRMAN"], "ofTheBranch": false, "onlyMajor": true,
              "skippedForSmallStandard": []}],
           "stepDays": {"LEGAL": 4}, "defaultStepDays": 3, "wholeRouteDays": 6,
           "escalation": {"LEGAL": "CHAIRMAN"}, "distributionDays": 2, "originals": 4,
           "numberTemplate": "{type}-{branch}-{year}-{0001}", "typeCodes": {},
           "holidays": ["2026-10-01", "2026-10-01", "2026-10-02", "0001-01-01"]}
          """,
          FormerContractPolicy.class);

  private static Policy policy(Class<? extends Policy> kind) {
    Policy policy = FORMER.policy(kind).orElseThrow();
    PolicyRules.check(policy);
    return policy;
  }

  @Test
  void saidWhoApproves() {
    assertThat(policy(ApprovalPolicy.class))
        .isEqualTo(
            JSON.readValue(
                """
                {"kind": "approvals",
                 "routes": [
                   {"document": "CONTRACT", "stages": [
                     {"steps": [{"role": "BRANCH_MANAGER", "ofTheBranch": true}]},
                     {"steps": [
                       {"role": "FINANCE", "ofTheBranch": false},
                       {"role": "LEGAL", "ofTheBranch": false,
                        "unless": {"upTo": {"amount": "50000.00", "currency": "CNY"},
                                   "standardTemplate": true}}]},
                     {"steps": [{"role": "CHAIRMAN", "ofTheBranch": false,
                                 "when": {"importance": "MAJOR"}}]}]},
                   {"document": "POLICY", "stages": [
                     {"steps": [{"role": "GENERAL_MANAGER", "ofTheBranch": false}]}]},
                   {"document": "BRAND_PURSUIT", "stages": [
                     {"steps": [{"role": "BRANCH_MANAGER", "ofTheBranch": true}]},
                     {"steps": [{"role": "GENERAL_MANAGER", "ofTheBranch": false}]}]}],
                 "stepDays": {"LEGAL": 4}, "defaultStepDays": 3, "wholeRouteDays": 6,
                 "superiors": {"LEGAL": "CHAIRMAN"}, "whenSpent": "SUBSTITUTE_SUPERIOR",
                 "lapseDays": 60, "urgesPerDay": 3, "delegationDays": 90}
                """,
                Policy.class));
  }

  @Test
  void saidHowAmountsAreCompared() {
    assertThat(policy(CurrencyPolicy.class))
        .isEqualTo(new CurrencyPolicy("CNY", FORMER.exchangeRates()));
  }

  @Test
  void saidWhichDaysAreOff() {
    WorkCalendar calendar = (WorkCalendar) policy(WorkCalendar.class);
    assertThat(calendar.notices()).hasSize(1);
    assertThat(calendar.notices().getFirst().daysOff())
        .isEqualTo(List.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)));
  }

  @Test
  void saysTheRestItself() {
    assertThat(FORMER.policy(ContractPolicy.class)).isEmpty();
  }
}
