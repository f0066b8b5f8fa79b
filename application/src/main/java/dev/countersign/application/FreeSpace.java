package dev.countersign.application;

import dev.countersign.web.StorageFullException;
import dev.countersign.web.document.FreeRoom;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Refuses commands while little room is left on the disk of the embedded database. PostgreSQL ends
 * all its work at once when it cannot write its log, and may then not come up before there is room;
 * what is kept free lets it go on answering questions, and views catch up.
 */
final class FreeSpace implements MessageHandlerInterceptor<CommandMessage<?>>, FreeRoom {
  private static final Logger log = LoggerFactory.getLogger(FreeSpace.class);

  private final Path directory;
  private final DataSize atLeast;
  private final AtomicBoolean refusing = new AtomicBoolean();

  FreeSpace(Path directory, DataSize atLeast) {
    this.directory = directory;
    this.atLeast = atLeast;
  }

  /** Asks the operating system each time, which takes microseconds. */
  boolean isEnough() {
    boolean enough = directory.toFile().getUsableSpace() >= atLeast.toBytes();
    if (refusing.compareAndSet(enough, !enough)) {
      if (enough) {
        log.info("There is room on the disk of {} again: commands are accepted", directory);
      } else {
        log.warn(
            "The disk of {} has less than {} MB left: commands are refused until there is room",
            directory,
            atLeast.toMegabytes());
      }
    }
    return enough;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    if (!isEnough()) {
      throw new StorageFullException();
    }
    return chain.proceed();
  }

  @Override
  public void demand(long bytes) {
    if (directory.toFile().getUsableSpace() < atLeast.toBytes() + bytes) {
      throw new StorageFullException();
    }
  }
}
