package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Command;
import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.contract.drafting.DropThirdParty;
import dev.countersign.command.contract.drafting.KnownCustomer;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.drafting.NameThirdParty;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.ParentIsInForceOrCompleted;
import dev.countersign.command.contract.drafting.ParentIsLinked;
import dev.countersign.command.contract.drafting.ParentIsOfTheCustomer;
import dev.countersign.command.contract.drafting.PartyAppearsOnce;
import dev.countersign.command.contract.drafting.ThirdPartyIsACustomerOrNamed;
import dev.countersign.command.contract.drafting.ThirdPartyIsNamed;
import dev.countersign.command.contract.drafting.ThirdPartyRoleFitsTheType;
import dev.countersign.command.contract.drafting.UnlinkParent;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyDropped;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The third party of a contract, and the contract on which it builds (2.3.3). */
class PartiesTest {
  private static final CustomerId OTHER = new CustomerId("k2");
  private static final ContractId PARENT = new ContractId("c0");
  private static final String CODE = "91230100MA18X2Y3XN";

  private static final ThirdPartyNamed END_USER =
      new ThirdPartyNamed(
          ID, new ThirdParty(ThirdPartyRole.END_USER, OTHER, null, null), LI_NA, TODAY);
  private static final ParentLinked LINKED = new ParentLinked(ID, PARENT, LI_NA, TODAY);

  private static NameThirdParty customer(ThirdPartyRole role, CustomerId customer) {
    return new NameThirdParty(ID, role, customer, null, null, null);
  }

  private static NameThirdParty outside(@Nullable String name, @Nullable String code) {
    return new NameThirdParty(ID, ThirdPartyRole.GUARANTOR, null, name, code, null);
  }

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  @Test
  void theThirdPartyIsACustomerOrSomebodyOutside() {
    bySales(draft()).when(customer(ThirdPartyRole.END_USER, OTHER)).thenEvents(END_USER);
    bySales(draft())
        .when(outside("Harbour Bank", CODE))
        .thenEvents(
            new ThirdPartyNamed(
                ID,
                new ThirdParty(ThirdPartyRole.GUARANTOR, null, "Harbour Bank", CODE),
                LI_NA,
                TODAY));
  }

  @Test
  void itIsNotHalfOfEither() {
    for (NameThirdParty half :
        List.of(
            outside(null, null),
            outside("Harbour Bank", null),
            outside(null, CODE),
            new NameThirdParty(ID, ThirdPartyRole.AGENT, OTHER, "Harbour Bank", null, null),
            new NameThirdParty(ID, ThirdPartyRole.AGENT, OTHER, null, CODE, null))) {
      bySales(draft()).when(half).thenRefusedBy(ThirdPartyIsACustomerOrNamed.class);
    }
    bySales(draft())
        .when(outside("Harbour Bank", "91230100MA18X2Y3XM"))
        .thenRefusedBy(CreditCodeIsWellFormed.class);
  }

  @Test
  void nobodyIsTwoParties() {
    bySales(draft())
        .when(customer(ThirdPartyRole.GUARANTOR, CUSTOMER))
        .thenRefusedBy(PartyAppearsOnce.class);
    bySales(draft())
        .knowing(KnownCustomer.class, new KnownCustomer(CUSTOMER))
        .when(outside("By another name", CODE))
        .thenRefusedBy(PartyAppearsOnce.class);
    bySales(draft())
        .knowing(KnownCustomer.class, new KnownCustomer(OTHER))
        .when(outside("Harbour Bank", CODE))
        .thenEvents(
            new ThirdPartyNamed(
                ID,
                new ThirdParty(ThirdPartyRole.GUARANTOR, null, "Harbour Bank", CODE),
                LI_NA,
                TODAY));
  }

  private static final Map<ThirdPartyRole, Set<ContractType>> FITTING =
      Map.of(
          ThirdPartyRole.GUARANTOR, EnumSet.allOf(ContractType.class),
          ThirdPartyRole.AGENT, EnumSet.allOf(ContractType.class),
          ThirdPartyRole.END_USER, EnumSet.complementOf(EnumSet.of(ContractType.BRAND_OPERATION)),
          ThirdPartyRole.DEVELOPER,
              EnumSet.of(ContractType.SALES_AND_CONSULTING, ContractType.SECONDARY_SALES));

  @ParameterizedTest
  @EnumSource(ThirdPartyRole.class)
  void itsRoleFitsTheType(ThirdPartyRole role) {
    for (ContractType type : ContractType.values()) {
      var outcome = bySales(drafted(type, "600000.00", false)).when(customer(role, OTHER));
      if (FITTING.getOrDefault(role, Set.of()).contains(type)) {
        outcome.thenEvents(
            new ThirdPartyNamed(ID, new ThirdParty(role, OTHER, null, null), LI_NA, TODAY));
      } else {
        outcome.thenRefusedBy(ThirdPartyRoleFitsTheType.class);
      }
    }
  }

  @Test
  void isDroppedWhereThereIsOne() {
    bySales(plus(draft(), END_USER))
        .when(new DropThirdParty(ID, null))
        .thenEvents(new ThirdPartyDropped(ID, LI_NA, TODAY));
    bySales(draft()).when(new DropThirdParty(ID, null)).thenRefusedBy(ThirdPartyIsNamed.class);
    bySales(plus(draft(), END_USER, new ThirdPartyDropped(ID, LI_NA, TODAY)))
        .when(new DropThirdParty(ID, null))
        .thenRefusedBy(ThirdPartyIsNamed.class);
  }

  @ParameterizedTest
  @EnumSource(ContractPhase.class)
  void buildsOnWhatIsOrWasInForce(ContractPhase phase) {
    var outcome =
        bySales(draft())
            .knowing(Parent.class, new Parent(CUSTOMER, phase))
            .when(new LinkParent(ID, PARENT, null));
    if (phase == ContractPhase.ACTIVE || phase == ContractPhase.COMPLETED) {
      outcome.thenEvents(LINKED);
    } else {
      outcome.thenRefusedBy(ParentIsInForceOrCompleted.class);
    }
  }

  @Test
  void buildsOnAContractWithItsCustomer() {
    bySales(draft())
        .knowing(Parent.class, new Parent(OTHER, ContractPhase.ACTIVE))
        .when(new LinkParent(ID, PARENT, null))
        .thenRefusedBy(ParentIsOfTheCustomer.class);
  }

  @Test
  void isUnlinkedWhereItIsLinked() {
    bySales(plus(draft(), LINKED))
        .when(new UnlinkParent(ID, null))
        .thenEvents(new ParentUnlinked(ID, PARENT, LI_NA, TODAY));
    bySales(draft()).when(new UnlinkParent(ID, null)).thenRefusedBy(ParentIsLinked.class);
    bySales(plus(draft(), LINKED, new ParentUnlinked(ID, PARENT, LI_NA, TODAY)))
        .when(new UnlinkParent(ID, null))
        .thenRefusedBy(ParentIsLinked.class);
  }

  @Test
  void eachVoidsTheApprovalsGiven() {
    ApprovalsVoided voided =
        new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "product-manager"));
    bySales(inJointStage())
        .when(customer(ThirdPartyRole.END_USER, OTHER))
        .thenEvents(END_USER, voided);
    bySales(inJointStage()).when(new LinkParent(ID, PARENT, null)).thenEvents(LINKED, voided);
  }

  @Test
  void whoeverNamesThemIsAMaker() {
    contract(
            plus(
                draft(),
                new ThirdPartyNamed(ID, END_USER.thirdParty(), WANG_LEI, TODAY),
                submitted(1, HASH),
                opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS))))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void noneIsDatedBeforeTheDraft() {
    LocalDate before = TODAY.minusDays(1);
    for (Command early :
        List.of(
            new NameThirdParty(ID, ThirdPartyRole.AGENT, OTHER, null, null, before),
            new DropThirdParty(ID, before),
            new LinkParent(ID, PARENT, before),
            new UnlinkParent(ID, before))) {
      bySales(plus(draft(), END_USER, LINKED))
          .when(early)
          .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    }
  }
}
