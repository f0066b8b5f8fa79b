/**
 * The templates that contracts are drafted on: legal publishes them in versions, each in force from
 * a date, and what a version says never changes.
 */
package dev.countersign.command.template;
