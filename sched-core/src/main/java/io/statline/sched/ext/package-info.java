/** Linux with sched_ext: the kernel's side in BPF, loaded through libbpf. */
@NullMarked
package io.statline.sched.ext;

import org.jspecify.annotations.NullMarked;
