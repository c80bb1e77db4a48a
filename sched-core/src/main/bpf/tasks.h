/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/* Tasks that want to run: announced to user space, or run without asking. */
#ifndef STATLINE_TASKS_H
#define STATLINE_TASKS_H

#include "state.h"

INLINE bool is_taken(s32 cpu)
{
	return shared.slots[cpu & (CPUS - 1)].taken;
}

/* Any idle CPU that the task may use; its own may be held by a real-time task. */
INLINE void kick_idle_for(struct task_struct *p)
{
	s32 cpu = scx_bpf_pick_idle_cpu(p->cpus_ptr, 0);

	kick_idle(cpu < 0 ? scx_bpf_task_cpu(p) : cpu);
}

/*
 * Without asking: at once when it has just woken up, in turn with decided tasks when it has had its slice. The deciding
 * thread takes a CPU from others if a task has woken up; to refill queues that run dry it only goes next, or the task
 * that was taken last would be put back for it again and again.
 */
INLINE void run_direct(struct task_struct *p, u64 enq_flags)
{
	bool wakeup = enq_flags & KERNEL_ENUM(scx_enq_flags, SCX_ENQ_WAKEUP);
	bool last = enq_flags & KERNEL_ENUM(scx_enq_flags, SCX_ENQ_LAST);
	u64 local = KERNEL_ENUM(scx_dsq_id_flags, SCX_DSQ_LOCAL);
	bool driver = p->pid == shared.driver_tid;

	/* Not behind a task of a higher class, if there is another CPU for it. */
	if (is_taken(scx_bpf_task_cpu(p)) && p->nr_cpus_allowed > 1)
		wakeup = last = false;
	if (driver && (wakeup || last))
		shared.driver_queued = scx_bpf_task_cpu(p) + 1;
	if (driver && wakeup && shared.urgent) {
		insert(p, local, config.slice_nanos, enq_flags | KERNEL_ENUM(scx_enq_flags, SCX_ENQ_PREEMPT));
	} else if (wakeup || last) {
		insert(p, local, config.slice_nanos, enq_flags);
	} else {
		insert(p, DIRECT, config.slice_nanos, enq_flags);
		kick_idle_for(p);
	}
}

INLINE u64 flags_of(struct task_struct *p, struct task_state *t, u64 enq_flags)
{
	u64 flags = 0;

	if (enq_flags & KERNEL_ENUM(scx_enq_flags, SCX_ENQ_WAKEUP))
		flags |= TASK_WAKEUP;
	else if (t->start_nanos)
		flags |= TASK_PREEMPTED;
	if (enq_flags & KERNEL_ENUM(scx_enq_flags, SCX_ENQ_LAST))
		flags |= TASK_LAST;
	if (p->nr_cpus_allowed == 1)
		flags |= TASK_PINNED;
	return flags;
}

INLINE void copy_allowed(struct news *n, struct task_struct *p)
{
	u32 bytes = ((shared.cpus + 63) >> 6) * 8;

	/* Past the last CPU the kernel's bits mean nothing. */
	if (bytes > KERNEL_SIZE(struct cpumask))
		bytes = KERNEL_SIZE(struct cpumask);
	for (int i = 0; i < CPU_WORDS; i++)
		n->allowed[i] = 0;
	if (bytes > sizeof(n->allowed))
		bytes = sizeof(n->allowed);
	bpf_probe_read_kernel(n->allowed, bytes, p->cpus_ptr);
}

/* False if there is no room. */
INLINE bool announce(struct task_struct *p, struct task_state *t, u64 flags)
{
	struct news *n = bpf_ringbuf_reserve(&news, sizeof(*n), 0);

	if (!n)
		return false;
	n->head.kind = NEWS_QUEUED;
	n->head.pid = p->pid;
	n->ticket = t->ticket;
	n->previous_cpu = scx_bpf_task_cpu(p);
	n->weight = p->scx.weight;
	n->flags = flags;
	n->start_nanos = t->start_nanos;
	n->stop_nanos = t->stop_nanos;
	n->runtime_nanos = p->se.sum_exec_runtime - t->base_nanos;
	bpf_probe_read_kernel(n->name, sizeof(n->name), p->comm);
	copy_allowed(n, p);
	t->told = 1;
	t->pending = 1;
	COUNT(announced);
	bpf_ringbuf_submit(n, 0);
	return true;
}

/* The deciding thread that waits for its turn is not woken by news: it gets the CPU now. */
INLINE void hurry(void)
{
	u32 queued = *(volatile u32 *)&shared.driver_queued;

	shared.urgent = 1;
	if (queued)
		scx_bpf_kick_cpu(queued - 1, KERNEL_ENUM(scx_kick_flags, SCX_KICK_PREEMPT));
}

SEC("struct_ops/select_cpu")
int statline_select_cpu(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	s32 previous = args[1];
	bool idle = false;
	s32 cpu;

	if (!is_direct(p))
		return previous;
	cpu = scx_bpf_select_cpu_dfl(p, previous, args[2], &idle);
	if (idle) {
		COUNT(kernel_dispatches);
		insert(p, KERNEL_ENUM(scx_dsq_id_flags, SCX_DSQ_LOCAL), config.slice_nanos, 0);
	}
	return cpu;
}

SEC("struct_ops/enqueue")
int statline_enqueue(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	u64 enq_flags = args[1];
	struct task_state *t = state_of(p);
	u64 flags;

	/* A task that ends cannot be found by its pid any more. */
	if (!t || is_direct(p) || (p->flags & PF_EXITING)) {
		COUNT(kernel_dispatches);
		run_direct(p, enq_flags);
		return 0;
	}
	t->ticket++;
	flags = flags_of(p, t, enq_flags);
	/* Before the news, which wakes the deciding thread. */
	if (!(flags & TASK_PREEMPTED))
		hurry();
	if (announce(p, t, flags)) {
		insert(p, PENDING, config.slice_nanos, enq_flags);
	} else {
		t->pending = 0;
		COUNT(congestions);
		COUNT(kernel_dispatches);
		run_direct(p, enq_flags);
	}
	return 0;
}

#endif
