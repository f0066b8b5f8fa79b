package dev.countersign.command.automation;

import dev.countersign.command.customer.RegisterCustomer;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.product.ProductReclassified;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** No use in it but for tests: two customers for every line that a product comes to. */
@Component
class WhenProductIsReclassifiedThenRegisterCustomer
    implements Automation<ProductReclassified, RegisterCustomer> {
  static final BranchId BRANCH = new BranchId("AUTO");

  /** The next time, the process dies when it has sent the first of two commands. */
  static final AtomicBoolean DYING = new AtomicBoolean();

  /** While it is set, commands for the line {@code Refused} are refused. */
  static final AtomicBoolean REFUSED = new AtomicBoolean();

  @Override
  public List<RegisterCustomer> then(ProductReclassified event) {
    boolean refused = REFUSED.get() && event.toProductLine().equals("Refused");
    List<RegisterCustomer> commands =
        IntStream.rangeClosed(1, 2)
            .mapToObj(number -> register(id(event, number), refused ? "malformed" : null))
            .toList();
    return DYING.getAndSet(false) ? new Deadly<>(commands) : commands;
  }

  static CustomerId id(ProductReclassified event, int number) {
    return new CustomerId(
        "%s-%s-%d".formatted(event.productId().value(), event.toProductLine(), number));
  }

  private static RegisterCustomer register(CustomerId id, @Nullable String creditCode) {
    return new RegisterCustomer(id, "Customer " + id.value(), creditCode, BRANCH, null, null, null);
  }

  private static final class Deadly<C> extends ArrayList<C> {
    Deadly(List<C> commands) {
      super(commands);
    }

    @Override
    public Iterator<C> iterator() {
      Iterator<C> commands = super.iterator();
      AtomicBoolean sent = new AtomicBoolean();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return commands.hasNext();
        }

        @Override
        public C next() {
          if (sent.getAndSet(true)) {
            throw new InternalError("The process dies here");
          }
          return commands.next();
        }
      };
    }
  }
}
