package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.review.CloseReview;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.employee.Role;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever is sent to a contract of any type, in whatever order, of all commands that there are:
 * half of it whatever somebody thinks of, half of it what would come next.
 */
class AnyCommandPropertiesTest {
  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final List<Command> ANY = List.copyOf(PhaseAllowsTest.FITTING.keySet());

  private static final String ISSUED_TEXT = IssuedText.hash("XS-BJ-2026-0001", HASH);

  /** Where a contract may come to from a phase, in one step. */
  private static final Map<ContractPhase, Set<ContractPhase>> NEXT =
      Map.ofEntries(
          entry(
              ContractPhase.DRAFT,
              Set.of(ContractPhase.IN_REVIEW, ContractPhase.IN_APPROVAL, ContractPhase.VOID)),
          entry(ContractPhase.IN_REVIEW, Set.of(ContractPhase.DRAFT)),
          entry(
              ContractPhase.IN_APPROVAL,
              Set.of(ContractPhase.DRAFT, ContractPhase.APPROVED, ContractPhase.REJECTED)),
          entry(
              ContractPhase.APPROVED,
              Set.of(ContractPhase.DRAFT, ContractPhase.NUMBERED, ContractPhase.VOID)),
          entry(ContractPhase.NUMBERED, Set.of(ContractPhase.ISSUED, ContractPhase.VOID)),
          entry(ContractPhase.ISSUED, Set.of(ContractPhase.EXECUTED, ContractPhase.VOID)),
          entry(ContractPhase.SIGNED, Set.of()),
          entry(ContractPhase.SEALED, Set.of()),
          entry(ContractPhase.EXECUTED, Set.of(ContractPhase.ACTIVE, ContractPhase.VOID)),
          entry(ContractPhase.ACTIVE, Set.of(ContractPhase.COMPLETED, ContractPhase.TERMINATED)),
          entry(ContractPhase.COMPLETED, Set.of()),
          entry(ContractPhase.TERMINATED, Set.of()),
          entry(ContractPhase.VOID, Set.of()),
          entry(ContractPhase.REJECTED, Set.of()));

  /** One contract, with the phase that its events tell. */
  private static final class Life {
    private final House house;
    private ContractPhase phase;
    private int seen;

    /** One that knows nothing but what happened to the other. */
    Life(Life other) {
      house = House.after(other.house.history());
      phase = other.phase;
    }

    Life(ContractType type) {
      house = new House();
      phase = ContractPhase.DRAFT;
      house.must(
          LI_NA,
          Role.SALES,
          new DraftContract(
              ID, type, BJ, CUSTOMER, null, "x", null, "1", lines("5.00"), cny("5.00"), null));
      seen = house.history().size();
    }

    /** Sends what the number says. */
    void send(int number) {
      EmployeeId somebody = new EmployeeId("P" + number % 7);
      Command command = number % 2 == 0 ? ANY.get(number / 2 % ANY.size()) : next(number / 2);
      ContractPhase before = phase;
      boolean accepted = house.send(somebody, ALL, command).isEmpty();
      List<Event> news = house.history().subList(seen, house.history().size());
      seen = house.history().size();
      assertThat(news.isEmpty()).as("%s", command).isEqualTo(!accepted);
      String[] fitting = command.getClass().getAnnotation(Intention.class).phases();
      if (accepted && fitting.length > 0) {
        assertThat(fitting).as("%s", command).contains(before.name());
      }
      for (Event event : news) {
        ContractPhase after = phase.after(event);
        if (after != phase) {
          assertThat(NEXT.get(phase)).as("%s in %s", event, phase).contains(after);
        }
        phase = after;
      }
    }

    private Command next(int number) {
      return switch (phase) {
        case DRAFT -> term(number);
        case IN_REVIEW -> new CloseReview(ID, null);
        case IN_APPROVAL -> new ApproveStep(DOCUMENT, step(number), null);
        case APPROVED -> new AllocateContractNumber(ID);
        case NUMBERED -> new IssueText(ID, null);
        case ISSUED ->
            number % 2 == 0
                ? ours(4, ISSUED_TEXT, null)
                : new RecordExecution(ID, Party.CUSTOMER, "x", "seal", 4, true, ISSUED_TEXT, null);
        case EXECUTED ->
            number % 5 == 0
                ? new ActivateContract(ID, null)
                : new RegisterOriginal(ID, number % 5, null, null);
        default -> ANY.get(number % ANY.size());
      };
    }

    private static String step(int number) {
      return GENERAL_ROUTE.get(number % GENERAL_ROUTE.size()).step();
    }

    /** What types demand before a contract is submitted; of others, it is refused. */
    private static Command term(int number) {
      return switch (number % 9) {
        case 0 -> new SetServiceTerm(ID, TODAY, TODAY.plusYears(1), false, 0, null, null);
        case 1 -> new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null);
        case 2 -> new LinkPursuit(ID, new BrandPursuitId("p1"), null);
        case 3 -> new SetDeliverables(ID, List.of(new DeliverableItem("Film", null)), null);
        case 4 -> new SetFeeSchedule(ID, List.of(new FeeLine(cny("5.00"), 1, null, null)), null);
        case 5 ->
            new SetEquipmentList(
                ID,
                List.of(
                    new EquipmentItem(
                        Equipment.Kind.GOODS, "Switch", null, 1, "set", new BigDecimal("13"))),
                null);
        case 6 ->
            new SetMilestones(
                ID,
                Stream.of(Milestone.Stage.values())
                    .map(stage -> new MilestoneDate(stage, TODAY))
                    .toList(),
                null);
        default -> new SubmitForApproval(ID, HASH);
      };
    }
  }

  @Property(tries = 40)
  void noPhaseIsReachedThatMayNotFollow(
      @ForAll ContractType type,
      @ForAll @Size(min = 40, max = 100) List<@IntRange(max = 100_000) Integer> numbers) {
    Life life = new Life(type);
    numbers.forEach(life::send);

    List<ContractNumberAllocated> allocated = life.house.history(ContractNumberAllocated.class);
    assertThat(allocated).hasSizeLessThanOrEqualTo(1);
    if (!life.house.history(ContractNumberVoided.class).isEmpty()) {
      assertThat(allocated).hasSize(1);
      assertThat(life.phase).isEqualTo(ContractPhase.VOID);
    }
  }

  /** Whoever replays a part of what happened decides all that comes then as it was decided. */
  @Property(tries = 15)
  void whatFollowsAReplayOfAnyPrefixIsTheSame(
      @ForAll ContractType type,
      @ForAll @Size(min = 40, max = 90) List<@IntRange(max = 100_000) Integer> numbers,
      @ForAll @IntRange(max = 39) int prefix) {
    Life life = new Life(type);
    numbers.subList(0, prefix).forEach(life::send);
    Life replayed = new Life(life);
    int before = life.house.history().size();

    for (int number : numbers.subList(prefix, numbers.size())) {
      life.send(number);
      replayed.send(number);
    }

    assertThat(replayed.house.history())
        .isEqualTo(life.house.history().subList(before, life.house.history().size()));
  }
}
