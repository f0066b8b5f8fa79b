/** Rules of the house that are data: published in versions, in force from a date. */
package dev.countersign.command.policy;
