package dev.countersign.command.policy.publishcontracts;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.policy.CurrenciesAreKnown;
import dev.countersign.command.policy.DeadlinesArePositive;
import dev.countersign.command.policy.EachSideGetsAnOriginal;
import dev.countersign.command.policy.EscalationEnds;
import dev.countersign.command.policy.NumberTemplateIsComplete;
import dev.countersign.command.policy.PolicyIds;
import dev.countersign.command.policy.RatesArePositive;
import dev.countersign.command.policy.RouteDecidesEveryContract;
import dev.countersign.command.policy.ThresholdsFitTheCurrency;
import dev.countersign.command.policy.TypeCodesAreDistinct;
import dev.countersign.command.policy.VersionIsNotRetroactive;
import dev.countersign.command.policy.VersionsFollowInTime;
import dev.countersign.events.PolicyId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Replaces the contract policy as a whole from a date on; what was decided before stays. */
@Intention(
    path = "policies/contracts",
    summary = "Publish a new version of the contract policy",
    zh = "发布合同政策新版本",
    roles = Role.POLICY_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      VersionsFollowInTime.class,
      VersionIsNotRetroactive.class,
      RouteDecidesEveryContract.class,
      CurrenciesAreKnown.class,
      RatesArePositive.class,
      ThresholdsFitTheCurrency.class,
      DeadlinesArePositive.class,
      EachSideGetsAnOriginal.class,
      NumberTemplateIsComplete.class,
      TypeCodesAreDistinct.class,
      EscalationEnds.class
    },
    exampleAccount = "admin",
    example =
        """
        {"effectiveFrom": "2030-01-01",
         "policy": {
           "currency": "CNY",
           "exchangeRates": {"USD": "7.10", "EUR": "7.70"},
           "majorAbove": {"amount": "2000000.00", "currency": "CNY"},
           "smallStandardUpTo": {"amount": "50000.00", "currency": "CNY"},
           "aggregationWindowDays": 90,
           "route": [
             {"roles": ["BRANCH_MANAGER"], "ofTheBranch": true, "onlyMajor": false,
              "skippedForSmallStandard": []},
             {"roles": ["FINANCE", "LEGAL"], "ofTheBranch": false, "onlyMajor": false,
              "skippedForSmallStandard": ["LEGAL"]},
             {"roles": ["GENERAL_MANAGER"], "ofTheBranch": false, "onlyMajor": false,
              "skippedForSmallStandard": []},
             {"roles": ["CHAIRMAN"], "ofTheBranch": false, "onlyMajor": true,
              "skippedForSmallStandard": []}],
           "stepDays": {"LEGAL": 3},
           "defaultStepDays": 2,
           "wholeRouteDays": 5,
           "escalation": {"BRANCH_MANAGER": "GENERAL_MANAGER", "GENERAL_MANAGER": "CHAIRMAN"},
           "distributionDays": 2,
           "originals": 4,
           "numberTemplate": "{type}-{branch}-{year}-{0001}",
           "typeCodes": {"SALES_AND_CONSULTING": "XS", "SECONDARY_SALES": "EX",
                         "TECHNICAL_SERVICE": "JS", "BRAND_OPERATION": "PP",
                         "NETWORK_ENGINEERING": "WL"},
           "holidays": ["2030-01-01"],
           "delegationDays": 60}}
        """)
public record PublishContractPolicy(
    @Schema(hidden = true) @TargetAggregateIdentifier @Nullable PolicyId policyId,
    LocalDate effectiveFrom,
    ContractPolicy policy)
    implements Command {
  /** Fills in the one possible target. */
  public PublishContractPolicy {
    policyId = PolicyIds.only(PolicyIds.CONTRACTS, policyId);
  }
}
