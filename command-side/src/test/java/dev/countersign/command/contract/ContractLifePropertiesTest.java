package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.custody.AcceptIntoArchive;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.ExtendLoan;
import dev.countersign.command.contract.custody.HandOverToArchive;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.RecoverOriginal;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.custody.ReturnOriginal;
import dev.countersign.command.contract.custody.StateWhyNotRecovered;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.ReceiveBack;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.signing.RegisterSignedFile;
import dev.countersign.command.contract.signing.SendForCountersigning;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever is done to a contract, and in whatever order, once it has its number. */
class ContractLifePropertiesTest {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final int ORIGINALS = 4;
  private static final String ISSUED = IssuedText.hash("XS-BJ-2026-0001", HASH);

  record Attempt(EmployeeId employee, Command command) {}

  @Provide
  Arbitrary<List<Attempt>> lives() {
    Arbitrary<Integer> original = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4);
    Arbitrary<EmployeeId> employee = Arbitraries.of(LI_NA, GU_FANG, XU_YAN);
    Arbitrary<String> hash = Arbitraries.of(ISSUED, ISSUED, ISSUED, HASH);
    Arbitrary<Command> signing =
        Arbitraries.<Command>oneOf(
            Arbitraries.just(new IssueText(ID, null)),
            few.map(copies -> new SendForCountersigning(ID, copies + 1, "SF 1", TODAY, null)),
            Combinators.combine(few, few.injectNull(0.7))
                .as((copies, kept) -> new ReceiveBack(ID, copies, kept, null)),
            Combinators.combine(Arbitraries.of(Party.values()), hash)
                .as(
                    (side, executed) ->
                        new RecordExecution(
                            ID, side, "x", "seal", ORIGINALS, true, executed, null)),
            Arbitraries.just(new RegisterSignedFile(ID, OTHER_HASH, null)));
    Arbitrary<Command> custody =
        Arbitraries.<Command>oneOf(
            Combinators.combine(original, Arbitraries.of(true, false))
                .as((each, kept) -> new RegisterOriginal(ID, each, kept, null)),
            original.map(
                each -> new DistributeOriginal(ID, each, HolderKind.CUSTOMER, null, null, null)),
            Combinators.combine(original, employee)
                .as(
                    (each, to) ->
                        new DistributeOriginal(ID, each, HolderKind.EMPLOYEE, to, null, null)),
            original.map(each -> new HandOverToArchive(ID, List.of(each), null)),
            original.map(each -> new AcceptIntoArchive(ID, List.of(each), "HT-1", "Box", null)),
            original.map(each -> new ArchiveOriginal(ID, each, "Room", null)),
            Combinators.combine(original, employee)
                .as((each, to) -> new BorrowOriginal(ID, each, to, "Talks", TODAY, null)),
            original.map(each -> new ExtendLoan(ID, each, TODAY.plusDays(3), "x", null)),
            original.map(each -> new ReturnOriginal(ID, each, "Room", null)));
    Arbitrary<Command> ends =
        Arbitraries.<Command>oneOf(
            Arbitraries.just(new ActivateContract(ID, null)),
            Arbitraries.just(new TerminateContract(ID, "x", null, null)),
            Arbitraries.just(new VoidContractNumber(ID, "x")),
            original.map(each -> new RecoverOriginal(ID, each, "Void", null)),
            original.map(each -> new StateWhyNotRecovered(ID, each, "x", null)));
    Arbitrary<Command> commands =
        Arbitraries.oneOf(signing, signing, custody, custody, custody, ends);
    return Combinators.combine(employee, commands)
        .as(Attempt::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(120);
  }

  @Property(tries = 60)
  void copiesAndCustodyBalanceInEachPhase(@ForAll("lives") List<Attempt> life) {
    House house = numberedHouse();
    Balance balance = new Balance();
    int seen = house.history().size();
    for (Attempt attempt : life) {
      ContractPhase before = balance.phase;
      boolean accepted = house.send(attempt.employee(), ALL, attempt.command()).isEmpty();
      List<Event> news = house.history().subList(seen, house.history().size());
      seen = house.history().size();
      assertThat(news.isEmpty()).as("%s", attempt.command()).isEqualTo(!accepted);
      if (accepted) {
        assertThat(attempt.command().getClass().getAnnotation(Intention.class).phases())
            .contains(before.name());
      }
      news.forEach(balance::after);
    }
  }

  /** What the events alone say, and what must be so after each of them. */
  private static final class Balance {
    private ContractPhase phase = ContractPhase.NUMBERED;
    private final Map<Party, ExecutionRecorded> executions = new HashMap<>();
    private final Map<Integer, Holder> holders = new HashMap<>();
    private int out;
    private int kept;
    private long withCustomer;

    void after(Event event) {
      phase = phase.after(event);
      switch (event) {
        case CopiesSent e -> out += e.copies();
        case CopiesReceivedBack e -> {
          out -= e.copies() + e.kept();
          kept += e.kept();
          assertThat(e.outstanding()).isEqualTo(out);
        }
        case ExecutionRecorded e -> {
          assertThat(executions.put(e.side(), e)).isNull();
          assertThat(e.documentHash()).isEqualTo(ISSUED);
        }
        case ContractExecuted _ -> assertThat(executions).hasSize(Party.values().length);
        case OriginalRegistered e -> {
          assertThat(holders.put(e.original(), e.holder())).isNull();
          withCustomer += e.holder().equals(Holder.customer()) ? 1 : 0;
          assertThat(withCustomer).isLessThanOrEqualTo(kept);
          assertThat(holders.size() - withCustomer).isLessThanOrEqualTo(ORIGINALS - out - kept);
        }
        case OriginalDistributed e -> hand(e.original(), e.fromHolder(), e.toHolder());
        case OriginalArchived e -> hand(e.original(), e.fromHolder(), Holder.archive(e.location()));
        case OriginalBorrowed e ->
            hand(e.original(), e.fromHolder(), Holder.employee(e.borrowerId()));
        case OriginalReturned e ->
            hand(e.original(), Holder.employee(e.borrowerId()), Holder.archive(e.location()));
        case OriginalRecovered _, OriginalNotRecovered _ ->
            assertThat(phase).isEqualTo(ContractPhase.VOID);
        default -> {}
      }
      assertThat(out).isBetween(0, ORIGINALS);
      assertThat(holders).hasSizeLessThanOrEqualTo(ORIGINALS);
      if (phase == ContractPhase.ACTIVE) {
        assertThat(holders).hasSize(ORIGINALS);
        assertThat(out).isZero();
      }
    }

    private void hand(int original, Holder from, Holder to) {
      assertThat(holders.put(original, to)).isEqualTo(from);
    }
  }

  /** Whoever replays a part of what happened decides as was decided then. */
  @Property(tries = 6)
  void aReplayOfAnyPrefixDecidesTheSame(@ForAll("lives") List<Attempt> life) {
    House house = numberedHouse();
    for (Attempt attempt : life) {
      House replayed = House.after(house.history());
      var then = replayed.send(attempt.employee(), ALL, attempt.command());
      int before = house.history().size();
      var now = house.send(attempt.employee(), ALL, attempt.command());
      assertThat(then).isEqualTo(now);
      assertThat(replayed.history())
          .isEqualTo(house.history().subList(before, house.history().size()));
    }
  }

  private static House numberedHouse() {
    House house = new House();
    house.must(
        WANG_LEI,
        Role.SALES,
        new DraftContract(
            ID,
            ContractType.SALES_AND_CONSULTING,
            BJ,
            CUSTOMER,
            null,
            "x",
            null,
            "1",
            lines("5.00"),
            cny("5.00"),
            null));
    house.must(WANG_LEI, Role.SALES, new SubmitForApproval(ID, HASH));
    for (Role role :
        List.of(
            Role.BRANCH_MANAGER,
            Role.PRODUCT_MANAGER,
            Role.LEGAL,
            Role.FINANCE,
            Role.GENERAL_MANAGER)) {
      house.must(new EmployeeId(role + " 1"), role, new ApproveStep(DOCUMENT, null, null));
    }
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(ID));
    return house;
  }
}
