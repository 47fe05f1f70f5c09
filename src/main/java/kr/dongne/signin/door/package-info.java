/** Who stands before the door, what is missing until they are in, and tries that have to rest. */
@NullMarked
package kr.dongne.signin.door;

import org.jspecify.annotations.NullMarked;
