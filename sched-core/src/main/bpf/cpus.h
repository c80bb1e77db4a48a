/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/* CPUs that want a task. */
#ifndef STATLINE_CPUS_H
#define STATLINE_CPUS_H

#include "decisions.h"

INLINE bool first_deadline(u64 queue, u64 *deadline)
{
	struct bpf_iter_scx_dsq it;
	struct task_struct *p = NULL;

	if (!bpf_iter_scx_dsq_new(&it, queue, 0)) {
		p = bpf_iter_scx_dsq_next(&it);
		if (p)
			*deadline = p->scx.dsq_vtime;
	}
	bpf_iter_scx_dsq_destroy(&it);
	return p != NULL;
}

/* Whether the CPU's own queue has the lower deadline; equals take turns. */
INLINE bool own_first(u32 cpu)
{
	u64 own = 0, any = 0;

	if (!first_deadline(cpu, &own) || !first_deadline(SHARED, &any))
		return true;
	if (own != any)
		return own < any;
	slot()->tie_turn ^= 1;
	return slot()->tie_turn;
}

INLINE bool take_decided(u32 cpu)
{
	bool own = scx_bpf_dsq_nr_queued(cpu) > 0;
	bool any = scx_bpf_dsq_nr_queued(SHARED) > 0;

	if (own && any && !own_first(cpu))
		return move_to_local(SHARED) || move_to_local(cpu);
	return (own && move_to_local(cpu)) || (any && move_to_local(SHARED));
}

/* Too few decided tasks: user space is asked if it keeps any. */
INLINE void look(void)
{
	__sync_fetch_and_add(&shared.looks, 1);
	if (*(volatile u64 *)&shared.waiting && !__sync_lock_test_and_set(&shared.asked, 1))
		say(NEWS_LOOK, 0, BPF_RB_FORCE_WAKEUP);
}

INLINE bool take_direct(void)
{
	return (scx_bpf_dsq_nr_queued(DIRECT) > 0 && move_to_local(DIRECT)) ||
	       (shared.orphaned && scx_bpf_dsq_nr_queued(PENDING) > 0 && move_to_local(PENDING));
}

/* Who decides is ending: CPUs that sleep have to look at what it leaves. */
INLINE void orphan(void)
{
	if (__sync_lock_test_and_set(&shared.orphaned, 1))
		return;
	for (u32 cpu = 0; cpu < CPUS && cpu < shared.cpus; cpu++)
		kick_idle(cpu);
}

SEC("struct_ops/dispatch")
int statline_dispatch(u64 *args)
{
	u32 cpu = (u32)args[0] & (CPUS - 1);
	struct task_struct *previous = (void *)args[1];

	slot()->taken = 0;
	slot()->direct_turn ^= 1;
	if (slot()->direct_turn && take_direct())
		return 0;
	if (take_decided(cpu)) {
		if (scx_bpf_dsq_nr_queued(cpu) <= 0 && scx_bpf_dsq_nr_queued(SHARED) <= 0)
			look();
		return 0;
	}
	if (!slot()->direct_turn && take_direct())
		return 0;
	/* Nothing else to run: go on without asking, unless user space has tasks to compare it with. */
	if (previous && (previous->scx.flags & KERNEL_ENUM(scx_ent_flags, SCX_TASK_QUEUED)) &&
	    (is_direct(previous) || scx_bpf_dsq_nr_queued(PENDING) == 0))
		set_slice(previous, config.slice_nanos);
	return 0;
}

/*
 * Either a decision sees the idle CPU and wakes it, or the CPU sees here what was decided: the kernel has marked it
 * idle before it calls this. A CPU that is idle because the deciding thread went to sleep there is no reason to wake it
 * again.
 */
SEC("struct_ops/update_idle")
int statline_update_idle(u64 *args)
{
	u32 cpu = (u32)args[0] & (CPUS - 1);
	bool idle = args[1];

	/* Until a task of ours runs there, a task of a higher class does. */
	slot()->taken = !idle;
	if (!idle) {
		clear_bit(shared.idle, cpu);
		return 0;
	}
	set_bit(shared.idle, cpu);
	if (scx_bpf_dsq_nr_queued(cpu) > 0 || scx_bpf_dsq_nr_queued(SHARED) > 0 || scx_bpf_dsq_nr_queued(DIRECT) > 0 ||
	    (shared.orphaned && scx_bpf_dsq_nr_queued(PENDING) > 0))
		kick_idle(cpu);
	else if (!slot()->was_driver)
		look();
	return 0;
}

#endif
