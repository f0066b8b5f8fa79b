package dev.countersign.events;

/**
 * Something that was decided and is kept for ever. Class name, package and JSON of an event are
 * public: they change only through a new revision with an upcaster. Every event belongs to a sealed
 * interface, one per kind of aggregate.
 */
public interface Event {}
