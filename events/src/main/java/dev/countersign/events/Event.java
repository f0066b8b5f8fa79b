package dev.countersign.events;

/**
 * Something that was decided and is kept for ever. Class name, package and JSON of an event are
 * public: they change only through a new revision with an upcaster. Every event belongs to one of
 * the sealed interfaces, one per kind of aggregate, that {@link EventTypes} lists.
 */
public interface Event {}
