/* SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause) */
/* Decisions of user space, carried out. */
#ifndef STATLINE_DECISIONS_H
#define STATLINE_DECISIONS_H

#include "tasks.h"

INLINE void forget_decision(struct task_state *t)
{
	if (__sync_lock_test_and_set(&t->decided, 0))
		__sync_fetch_and_add(&shared.decided, -1);
}

INLINE void wake_for(struct task_struct *p, s32 cpu)
{
	s32 previous = scx_bpf_task_cpu(p);

	if (cpu == ANY_CPU) {
		if (bpf_cpumask_test_cpu(previous, p->cpus_ptr) && scx_bpf_test_and_clear_cpu_idle(previous))
			cpu = previous;
		else
			cpu = scx_bpf_pick_idle_cpu(p->cpus_ptr, 0);
		if (cpu < 0)
			cpu = previous;
	}
	kick_idle(cpu);
}

/* A CPU that has gone: what waits for it may run on any. */
INLINE void empty_queue_of(u32 cpu)
{
	struct bpf_iter_scx_dsq it;
	struct task_struct *p;

	bpf_iter_scx_dsq_new(&it, cpu, 0);
	while ((p = bpf_iter_scx_dsq_next(&it)))
		move_vtime(&it, p, SHARED);
	bpf_iter_scx_dsq_destroy(&it);
}

INLINE bool move_decided(struct task_struct *p, u64 queue, struct decision *d)
{
	struct bpf_iter_scx_dsq it;
	bool moved = false;

	/* For its snapshot of the queue alone: the task need not be the one it points at. */
	if (!bpf_iter_scx_dsq_new(&it, PENDING, 0)) {
		move_set_slice(&it, d->slice_nanos ? d->slice_nanos : config.slice_nanos);
		move_set_vtime(&it, d->deadline);
		moved = move_vtime(&it, p, queue);
	}
	bpf_iter_scx_dsq_destroy(&it);
	return moved;
}

INLINE bool is_in_pending(struct task_struct *p)
{
	struct scx_dispatch_q *queue = p->scx.dsq;

	return queue && queue->id == PENDING;
}

/* A CPU that was chosen because it is idle goes idle anew, so that it can be chosen again. */
INLINE void unclaim(struct decision *d)
{
	if (is_online(d->cpu))
		kick_idle(d->cpu);
}

INLINE void cancel(struct decision *d)
{
	COUNT(cancelled_dispatches);
	unclaim(d);
}

INLINE s32 usable_cpu(struct task_struct *p, struct decision *d)
{
	s32 cpu = d->cpu;

	if (cpu != ANY_CPU && (!is_online(cpu) || !bpf_cpumask_test_cpu(cpu, p->cpus_ptr))) {
		COUNT(bounced_dispatches);
		unclaim(d);
		cpu = ANY_CPU;
	}
	if (cpu == ANY_CPU && p->nr_cpus_allowed == 1)
		cpu = bpf_cpumask_first(p->cpus_ptr);
	if (cpu != ANY_CPU && p->nr_cpus_allowed > 1 && is_taken(cpu))
		return ANY_CPU;
	return is_online(cpu) ? cpu : ANY_CPU;
}

INLINE void carry_out(struct task_struct *p, struct decision *d)
{
	struct task_state *t = state_of(p);
	bool moved = false;
	s32 cpu;

	if (!t || !t->pending || t->ticket != d->ticket) {
		cancel(d);
		return;
	}
	cpu = usable_cpu(p, d);
	/* Who waits for one CPU alone does not count: it would keep others from the CPUs that it cannot use. */
	if ((p->nr_cpus_allowed > 1 || shared.cpus == 1) && !__sync_lock_test_and_set(&t->decided, 1))
		__sync_fetch_and_add(&shared.decided, 1);
	for (int i = 0; i < ATTEMPTS && !moved && t->pending && t->ticket == d->ticket; i++)
		moved = move_decided(p, cpu == ANY_CPU ? SHARED : cpu, d);
	if (moved) {
		COUNT(user_dispatches);
		wake_for(p, cpu);
		/* It has got another affinity, or the CPU has gone, since that was looked at. */
		if (cpu != ANY_CPU && (!is_online(cpu) || !bpf_cpumask_test_cpu(cpu, p->cpus_ptr))) {
			empty_queue_of(cpu);
			wake_for(p, ANY_CPU);
		}
		return;
	}
	forget_decision(t);
	if (!t->pending || t->ticket != d->ticket || !is_in_pending(p)) {
		cancel(d); /* it has left meanwhile; it is announced when it wants to run again */
	} else {
		COUNT(failed_dispatches);
		announce(p, t, flags_of(p, t, 0));
	}
}

static long on_decision(struct bpf_dynptr *sample, void *context)
{
	struct decision d;
	struct task_struct *p;

	if (bpf_dynptr_read(&d, sizeof(d), sample, 0, 0)) {
		COUNT(failed_dispatches);
		return 0;
	}
	bpf_rcu_read_lock();
	p = bpf_task_from_pid(d.pid);
	if (p) {
		carry_out(p, &d);
		bpf_task_release(p);
	} else {
		cancel(&d);
	}
	bpf_rcu_read_unlock();
	return 0;
}

/* ---- what user space runs ---- */

/* By the thread that will decide: the ids as the kernel counts them, whatever namespace it lives in. */
SEC("syscall")
int begin(void *context)
{
	u64 ids = bpf_get_current_pid_tgid();

	shared.own_tgid = ids >> 32;
	shared.driver_tid = (u32)ids;
	return 0;
}

SEC("syscall")
int submit(void *context)
{
	return bpf_user_ringbuf_drain(&decisions, on_decision, NULL, 0);
}

INLINE s32 pick_for(struct task_struct *p)
{
	s32 previous = scx_bpf_task_cpu(p);

	if (bpf_cpumask_test_cpu(previous, p->cpus_ptr) && scx_bpf_test_and_clear_cpu_idle(previous))
		return previous;
	return scx_bpf_pick_idle_cpu(p->cpus_ptr, 0);
}

/* An idle CPU for the task of ask_pid, claimed; negative if there is none. */
SEC("syscall")
int pick_idle(void *context)
{
	struct task_struct *p;
	s32 cpu = ANY_CPU;

	bpf_rcu_read_lock();
	p = bpf_task_from_pid(shared.ask_pid);
	if (p) {
		cpu = pick_for(p);
		bpf_task_release(p);
	}
	bpf_rcu_read_unlock();
	return cpu;
}

#endif
