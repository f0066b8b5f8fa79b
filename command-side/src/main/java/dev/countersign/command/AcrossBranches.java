package dev.countersign.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an employee whom a command may name in whichever branch they are, as long as they hold a
 * role that approves, which is known in the whole company: somebody who is brought into a document.
 * Everybody and everything else that a command names is of a branch in which its sender may send
 * it, or of the company; what is not is as unknown.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AcrossBranches {}
