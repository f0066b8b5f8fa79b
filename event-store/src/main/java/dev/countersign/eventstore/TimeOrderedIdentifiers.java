package dev.countersign.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages and requests: UUIDs of version 7, which begin with the time. New ones
 * stand side by side in an index, where random ones would touch another page each. Axon finds this
 * class by its name among the services.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  @Override
  public String generateIdentifier() {
    return GENERATOR.generate().toString();
  }
}
