/**
 * Which legal entities of ours are party to contracts, and who may bind them by their signature.
 */
package dev.countersign.command.authority;
