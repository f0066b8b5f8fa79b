/**
 * The issued text, its way to the other side and back, signatures and seals of all sides, and
 * coming into force (3.3): all of it on the approved text and no other.
 */
package dev.countersign.command.contract.signing;
