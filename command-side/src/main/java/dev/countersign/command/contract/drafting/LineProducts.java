package dev.countersign.command.contract.drafting;

import dev.countersign.command.Directory;
import dev.countersign.events.ProductId;

/** A fact: what the product catalogue knows of the products on the lines of a draft. */
public record LineProducts(Directory directory) {
  boolean contains(ProductId product) {
    return directory.find(product).map(Directory.Entry::active).orElse(false);
  }
}
