package dev.countersign.command.brandpursuit;

import dev.countersign.command.automation.Automation;
import dev.countersign.events.contract.PursuitLinked;
import java.util.List;
import org.springframework.stereotype.Component;

/** The approval of a pursuit is used by the contract that names it, and lapses no more. */
@Component
class WhenPursuitIsLinkedThenConcludeBrandPursuit
    implements Automation<PursuitLinked, ConcludeBrandPursuit> {
  @Override
  public List<ConcludeBrandPursuit> then(PursuitLinked event) {
    return List.of(new ConcludeBrandPursuit(event.pursuitId(), event.contractId()));
  }
}
