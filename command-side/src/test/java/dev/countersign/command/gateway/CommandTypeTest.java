package dev.countersign.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.memo.DraftMemo;
import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import dev.countersign.violations.command.nowhere.OpenComplaint;
import org.junit.jupiter.api.Test;

/** Nothing is created where nobody looked whether the sender may act there. */
class CommandTypeTest {
  @Test
  void aCreatingCommandThatDoesNotSayItsBranchStopsTheStart() {
    assertThatThrownBy(() -> new CommandType(OpenComplaint.class))
        .hasMessage(
            "dev.countersign.violations.command.nowhere.OpenComplaint creates something, and does"
                + " not say in which branch: give it a BranchId, or its parent in the path, or"
                + " scope = COMPANY.");
  }

  @Test
  void whatIsCreatedBelowAnotherHasItsBranch() {
    var command =
        new DraftMemo(new MemoId("m"), new ContractId("c"), "Title", "Content", false, null, null);

    assertThat(new CommandType(DraftMemo.class).parentOf(command)).isEqualTo(new ContractId("c"));
  }
}
