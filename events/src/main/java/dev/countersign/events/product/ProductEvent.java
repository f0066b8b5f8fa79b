package dev.countersign.events.product;

import dev.countersign.events.Event;

/** An event in the life of a product. */
public sealed interface ProductEvent extends Event permits ProductDefined, ProductReclassified {}
