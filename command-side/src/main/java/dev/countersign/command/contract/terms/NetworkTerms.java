package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.MilestonesSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a network engineering contract delivers and builds, by when it gets how far, and what has
 * arrived (3.2.5).
 *
 * @param hasEquipment whether it says what it delivers and builds
 * @param awaited how many of each item that is goods have yet to arrive
 * @param unaccepted how many of each item have arrived and were not accepted yet
 */
public record NetworkTerms(
    boolean hasEquipment,
    Map<Integer, Integer> awaited,
    Map<Integer, Integer> unaccepted,
    Set<Milestone.Stage> milestones)
    implements Terms {
  /** In the order of the stages, in which it is stored, too. */
  public NetworkTerms {
    milestones = new TreeSet<>(milestones);
  }

  static final NetworkTerms NONE_YET = new NetworkTerms(false, Map.of(), Map.of(), Set.of());

  /** What it delivers and builds. */
  public EquipmentListSet set(SetEquipmentList command, CommandContext context, LocalDate since) {
    command.equipment().forEach(item -> Rule.check(new TaxRateIsAPercentage(item.taxRate())));
    return new EquipmentListSet(
        command.contractId(),
        EquipmentItem.numbered(command.equipment()),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** By when it gets how far. */
  public MilestonesSet set(SetMilestones command, CommandContext context, LocalDate since) {
    List<Milestone> dated = command.milestones().stream().map(MilestoneDate::milestone).toList();
    Rule.check(new MilestonesFollowEachOther(dated));
    return new MilestonesSet(
        command.contractId(),
        dated,
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What arrived. */
  public GoodsReceived receive(
      RecordGoodsReceived command, CommandContext context, LocalDate since) {
    Rule.check(new ItemIsGoods(command.item(), awaited));
    Rule.check(
        new GoodsAreOnTheList(
            command.item(),
            command.quantity(),
            Objects.requireNonNull(awaited.get(command.item()))));
    return new GoodsReceived(
        command.contractId(),
        command.item(),
        command.quantity(),
        command.place(),
        command.receiver(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What of it was found as agreed. */
  public EquipmentAccepted accept(
      AcceptEquipment command, CommandContext context, LocalDate since) {
    int item = command.item();
    Rule.check(
        new ItemIsGoods(item, awaited),
        new AcceptedGoodsHaveArrived(item, command.quantity(), unaccepted.getOrDefault(item, 0)));
    return new EquipmentAccepted(
        command.contractId(),
        item,
        command.quantity(),
        command.acceptedBy(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  @Override
  public void checkSubmission(Submission submission) {
    Rule.check(new EquipmentListIsSet(hasEquipment), new MilestonesAreSet(milestones));
  }

  @Override
  public List<OpenItem> open(LocalDate on) {
    return new TreeMap<>(awaited)
        .entrySet().stream()
            .filter(item -> item.getValue() > 0)
            .map(
                item ->
                    new OpenItem(
                        "%d of item %d have not arrived".formatted(item.getValue(), item.getKey()),
                        "设备 %2$d 尚有 %1$d 件未到货".formatted(item.getValue(), item.getKey())))
            .toList();
  }

  @Override
  public NetworkTerms network() {
    return this;
  }

  @Override
  public Terms after(ContractEvent event) {
    return switch (event) {
      case EquipmentListSet e -> new NetworkTerms(true, goods(e.equipment()), Map.of(), milestones);
      case MilestonesSet e ->
          new NetworkTerms(
              hasEquipment,
              awaited,
              unaccepted,
              e.milestones().stream()
                  .map(Milestone::stage)
                  .collect(Collectors.toUnmodifiableSet()));
      case GoodsReceived e ->
          new NetworkTerms(
              hasEquipment,
              plus(awaited, e.item(), -e.quantity()),
              plus(unaccepted, e.item(), e.quantity()),
              milestones);
      case EquipmentAccepted e ->
          new NetworkTerms(
              hasEquipment, awaited, plus(unaccepted, e.item(), -e.quantity()), milestones);
      default -> this;
    };
  }

  private static Map<Integer, Integer> plus(
      Map<Integer, Integer> quantities, int item, int quantity) {
    Map<Integer, Integer> changed = new HashMap<>(quantities);
    changed.merge(item, quantity, Integer::sum);
    return Map.copyOf(changed);
  }

  private static Map<Integer, Integer> goods(List<Equipment> equipment) {
    return equipment.stream()
        .filter(item -> item.kind() == Equipment.Kind.GOODS)
        .collect(Collectors.toUnmodifiableMap(Equipment::item, Equipment::quantity));
  }
}
