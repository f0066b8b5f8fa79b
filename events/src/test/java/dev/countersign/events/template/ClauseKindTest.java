package dev.countersign.events.template;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The kinds of clauses that lawyers look for in contracts can be told of ours. The 41 names are
 * those of the Contract Understanding Atticus Dataset (CUAD) v1 by The Atticus Project, licensed
 * under CC BY 4.0; nothing else of it is used.
 */
class ClauseKindTest {
  private static final Map<String, ClauseKind> CUAD =
      Map.ofEntries(
          entry("Document Name", ClauseKind.DOCUMENT_NAME),
          entry("Parties", ClauseKind.PARTIES),
          entry("Agreement Date", ClauseKind.AGREEMENT_DATE),
          entry("Effective Date", ClauseKind.EFFECTIVE_DATE),
          entry("Expiration Date", ClauseKind.EXPIRATION_DATE),
          entry("Renewal Term", ClauseKind.RENEWAL_TERM),
          entry("Notice Period To Terminate Renewal", ClauseKind.NOTICE_TO_TERMINATE_RENEWAL),
          entry("Governing Law", ClauseKind.GOVERNING_LAW),
          entry("Most Favored Nation", ClauseKind.MOST_FAVORED_CUSTOMER),
          entry("Non-Compete", ClauseKind.NON_COMPETE),
          entry("Exclusivity", ClauseKind.EXCLUSIVITY),
          entry("No-Solicit Of Customers", ClauseKind.NO_SOLICITATION_OF_CUSTOMERS),
          entry("Competitive Restriction Exception", ClauseKind.COMPETITION_EXCEPTION),
          entry("No-Solicit Of Employees", ClauseKind.NO_SOLICITATION_OF_EMPLOYEES),
          entry("Non-Disparagement", ClauseKind.NON_DISPARAGEMENT),
          entry("Termination For Convenience", ClauseKind.TERMINATION_FOR_CONVENIENCE),
          entry("Rofr/Rofo/Rofn", ClauseKind.FIRST_REFUSAL),
          entry("Change Of Control", ClauseKind.CHANGE_OF_CONTROL),
          entry("Anti-Assignment", ClauseKind.ASSIGNMENT),
          entry("Revenue/Profit Sharing", ClauseKind.REVENUE_SHARE),
          entry("Price Restrictions", ClauseKind.PRICE_RESTRICTION),
          entry("Minimum Commitment", ClauseKind.MINIMUM_COMMITMENT),
          entry("Volume Restriction", ClauseKind.VOLUME_RESTRICTION),
          entry("Ip Ownership Assignment", ClauseKind.IP_ASSIGNMENT),
          entry("Joint Ip Ownership", ClauseKind.JOINT_IP_OWNERSHIP),
          entry("License Grant", ClauseKind.LICENCE_GRANT),
          entry("Non-Transferable License", ClauseKind.NON_TRANSFERABLE_LICENCE),
          entry("Affiliate License-Licensor", ClauseKind.LICENCE_TO_AFFILIATES_OF_LICENSOR),
          entry("Affiliate License-Licensee", ClauseKind.LICENCE_TO_AFFILIATES_OF_LICENSEE),
          entry("Unlimited/All-You-Can-Eat-License", ClauseKind.UNLIMITED_LICENCE),
          entry("Irrevocable Or Perpetual License", ClauseKind.PERPETUAL_LICENCE),
          entry("Source Code Escrow", ClauseKind.SOURCE_CODE_ESCROW),
          entry("Post-Termination Services", ClauseKind.POST_TERMINATION_SERVICES),
          entry("Audit Rights", ClauseKind.AUDIT_RIGHTS),
          entry("Uncapped Liability", ClauseKind.UNCAPPED_LIABILITY),
          entry("Cap On Liability", ClauseKind.LIABILITY_CAP),
          entry("Liquidated Damages", ClauseKind.LIQUIDATED_DAMAGES),
          entry("Warranty Duration", ClauseKind.WARRANTY),
          entry("Insurance", ClauseKind.INSURANCE),
          entry("Covenant Not To Sue", ClauseKind.COVENANT_NOT_TO_SUE),
          entry("Third Party Beneficiary", ClauseKind.THIRD_PARTY_BENEFICIARY));

  @Test
  void everyKindOfClauseInCuadIsOneOfOursAndNoTwoAreTheSame() {
    assertThat(CUAD).hasSize(41);
    assertThat(CUAD.values()).doesNotHaveDuplicates().doesNotContain(ClauseKind.OTHER);
  }

  @Test
  void noTwoKindsAreCalledTheSame() {
    Set<String> titles =
        Stream.of(ClauseKind.values()).map(ClauseKind::zh).collect(Collectors.toSet());
    assertThat(titles).hasSameSizeAs(ClauseKind.values()).noneMatch(String::isBlank);
  }
}
