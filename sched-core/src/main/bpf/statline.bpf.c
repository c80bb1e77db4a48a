// SPDX-License-Identifier: (GPL-2.0-only OR BSD-2-Clause)
/*
 * The kernel's half of a scheduler whose decisions are made in user space.
 *
 * A task that wants to run is put into the queue PENDING, which no CPU takes from, and announced to user space through
 * the ring buffer `news`. User space writes a decision into the user ring buffer `decisions` and runs the program
 * `submit`, which moves the task to the queue of a CPU, or to SHARED, and wakes an idle CPU for it. Tasks that wait are
 * always in one of the kernel's own queues: none is lost when user space dies, and a task that leaves PENDING by itself (it
 * got another affinity, a signal) makes the decision about it void, which its ticket tells.
 *
 * Kernel threads and all threads of the deciding process never ask user space, which would have to wait for itself. When
 * the deciding thread ends, nobody asks any more: a process that is killed may take a while to let go of the scheduler,
 * and its end may wait for tasks that would wait for it.
 */
#include "cpus.h"

char licence[] SEC("license") = "Dual BSD/GPL";

/* ---- a task's life ---- */

SEC("struct_ops/runnable")
int statline_runnable(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = state_of(p);

	if (t && (args[1] & KERNEL_ENUM(scx_enq_flags, SCX_ENQ_WAKEUP)))
		t->base_nanos = p->se.sum_exec_runtime;
	return 0;
}

SEC("struct_ops/running")
int statline_running(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = state_of(p);

	slot()->running = !is_direct(p);
	slot()->taken = 0;
	slot()->was_driver = p->pid == shared.driver_tid;
	if (slot()->was_driver) {
		shared.urgent = 0;
		shared.driver_queued = 0;
	}
	if (!t)
		return 0;
	t->start_nanos = bpf_ktime_get_ns();
	t->pending = 0;
	forget_decision(t);
	return 0;
}

SEC("struct_ops/stopping")
int statline_stopping(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = state_of(p);

	slot()->running = 0;
	if (t)
		t->stop_nanos = bpf_ktime_get_ns();
	/* A dump of its memory comes before its exit, and needs a process that is scheduled. */
	if (p->pid == shared.driver_tid && (p->flags & (PF_EXITING | PF_SIGNALED)))
		orphan();
	return 0;
}

SEC("struct_ops/quiescent")
int statline_quiescent(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = state_of(p);

	if (!t)
		return 0;
	t->pending = 0;
	forget_decision(t);
	return 0;
}

SEC("struct_ops.s/init_task")
int statline_init_task(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = bpf_task_storage_get(&tasks, p, NULL, BPF_LOCAL_STORAGE_GET_F_CREATE);

	if (!t)
		return -ENOMEM;
	t->ticket = bpf_ktime_get_ns(); /* not what an earlier task of this pid had */
	t->base_nanos = p->se.sum_exec_runtime;
	return 0;
}

/* Also called for tasks that live on, when the scheduler leaves: those are no news. */
SEC("struct_ops/exit_task")
int statline_exit_task(u64 *args)
{
	struct task_struct *p = (void *)args[0];
	struct task_state *t = state_of(p);

	if (!t)
		return 0;
	forget_decision(t);
	if (t->told && (p->flags & PF_EXITING))
		say(NEWS_EXITED, p->pid, 0);
	return 0;
}

/* ---- the scheduler's life ---- */

SEC("struct_ops/cpu_online")
int statline_cpu_online(u64 *args)
{
	set_bit(shared.online, (u32)args[0]);
	return 0;
}

SEC("struct_ops/cpu_offline")
int statline_cpu_offline(u64 *args)
{
	u32 cpu = (u32)args[0] & (CPUS - 1);

	clear_bit(shared.online, cpu);
	clear_bit(shared.idle, cpu);
	empty_queue_of(cpu);
	return 0;
}

/* A task of a higher class has taken the CPU: what is in its own queue could wait for long. */
SEC("struct_ops/cpu_release")
int statline_cpu_release(u64 *args)
{
	shared.slots[(u32)args[0] & (CPUS - 1)].taken = 1;
	if (scx_bpf_reenqueue_local)
		scx_bpf_reenqueue_local();
	return 0;
}

SEC("struct_ops.s/init")
int statline_init(u64 *args)
{
	const struct cpumask *online = scx_bpf_get_online_cpumask();
	s32 error = 0;

	shared.cpus = scx_bpf_nr_cpu_ids();
	for (u32 cpu = 0; cpu < CPUS && cpu < shared.cpus && !error; cpu++) {
		if (bpf_cpumask_test_cpu(cpu, online)) {
			set_bit(shared.online, cpu);
			set_bit(shared.idle, cpu);
		}
		error = scx_bpf_create_dsq(cpu, -1);
	}
	scx_bpf_put_cpumask(online);
	for (u64 queue = SHARED; queue <= DIRECT && !error; queue++)
		error = scx_bpf_create_dsq(queue, -1);
	return error;
}

SEC("struct_ops.s/exit")
int statline_exit(u64 *args)
{
	struct scx_exit_info *info = (void *)args[0];

	bpf_probe_read_kernel_str(shared.exit_reason, sizeof(shared.exit_reason), info->reason);
	bpf_probe_read_kernel_str(shared.exit_message, sizeof(shared.exit_message), info->msg);
	shared.exit_code = info->exit_code;
	/* A full barrier: who sees the kind sees the texts. */
	__sync_lock_test_and_set(&shared.exit_kind, info->kind);
	say(NEWS_LOOK, 0, BPF_RB_FORCE_WAKEUP);
	return 0;
}

SEC(".struct_ops.link")
struct sched_ext_ops statline = {
	.select_cpu = statline_select_cpu,
	.enqueue = statline_enqueue,
	.dispatch = statline_dispatch,
	.runnable = statline_runnable,
	.running = statline_running,
	.stopping = statline_stopping,
	.quiescent = statline_quiescent,
	.update_idle = statline_update_idle,
	.init_task = statline_init_task,
	.exit_task = statline_exit_task,
	.cpu_online = statline_cpu_online,
	.cpu_offline = statline_cpu_offline,
	.cpu_release = statline_cpu_release,
	.init = statline_init,
	.exit = statline_exit,
	.flags = SCX_OPS_KEEP_BUILTIN_IDLE | SCX_OPS_ENQ_LAST,
	.timeout_ms = 30000,
	.name = "statline",
};
