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
 * Kernel threads and all threads of the deciding process never ask user space, which would have to wait for itself.
 */
#include "kernel.h"

char licence[] SEC("license") = "Dual BSD/GPL";

/* Queues of CPUs are numbered as the CPUs are. */
enum queue { SHARED = CPUS, PENDING, DIRECT };

/* Attempts to move a task that is just being put into PENDING: the first one waits for that, under its lock. */
#define ATTEMPTS 3

struct config {
	u64 slice_nanos;
};

const volatile struct config config = { .slice_nanos = 20000000 };
struct shared shared;

struct task_state {
	u64 ticket;
	u64 start_nanos;
	u64 stop_nanos;
	u64 base_nanos; /* its CPU time when it last woke up */
	u64 decided; /* moved by a decision, has not run since */
	u32 pending; /* announced, not decided */
	u32 told; /* user space has heard of it */
};

struct {
	MAP_UINT(type, BPF_MAP_TYPE_TASK_STORAGE);
	MAP_UINT(map_flags, BPF_F_NO_PREALLOC);
	MAP_TYPE(key, int);
	MAP_TYPE(value, struct task_state);
} tasks SEC(".maps");

struct {
	MAP_UINT(type, BPF_MAP_TYPE_RINGBUF);
	MAP_UINT(max_entries, 2 * 1024 * 1024);
} news SEC(".maps");

struct {
	MAP_UINT(type, BPF_MAP_TYPE_USER_RINGBUF);
	MAP_UINT(max_entries, 512 * 1024);
} decisions SEC(".maps");

INLINE struct slot *slot(void)
{
	return &shared.slots[bpf_get_smp_processor_id() & (CPUS - 1)];
}

/* Programs that user space runs can be preempted in the middle: adding is atomic everywhere. */
#define COUNT(field) __sync_fetch_and_add(&slot()->field, 1)

INLINE struct task_state *state_of(struct task_struct *p)
{
	return bpf_task_storage_get(&tasks, p, NULL, 0);
}

INLINE bool is_direct(struct task_struct *p)
{
	return (p->flags & PF_KTHREAD) || p->tgid == shared.own_tgid;
}

INLINE bool is_online(u32 cpu)
{
	return cpu < CPUS && (*(volatile u64 *)&shared.online[(cpu >> 6) & (CPU_WORDS - 1)] & (1ull << (cpu & 63)));
}

INLINE void set_bit(u64 *words, u32 cpu)
{
	__sync_fetch_and_or(&words[(cpu >> 6) & (CPU_WORDS - 1)], 1ull << (cpu & 63));
}

INLINE void clear_bit(u64 *words, u32 cpu)
{
	__sync_fetch_and_and(&words[(cpu >> 6) & (CPU_WORDS - 1)], ~(1ull << (cpu & 63)));
}

INLINE void kick_idle(s32 cpu)
{
	scx_bpf_kick_cpu(cpu, KERNEL_ENUM(scx_kick_flags, SCX_KICK_IDLE));
}

INLINE void say(u32 kind, s32 pid, u64 flags)
{
	struct news_head *head = bpf_ringbuf_reserve(&news, sizeof(*head), 0);

	if (!head)
		return;
	head->kind = kind;
	head->pid = pid;
	bpf_ringbuf_submit(head, flags);
}

/* ---- tasks that want to run ---- */

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

	if (driver && (wakeup || last))
		shared.driver_queued = scx_bpf_task_cpu(p) + 1;
	if (driver && wakeup && shared.urgent) {
		insert(p, local, config.slice_nanos, enq_flags | KERNEL_ENUM(scx_enq_flags, SCX_ENQ_PREEMPT));
	} else if (wakeup || last) {
		insert(p, local, config.slice_nanos, enq_flags);
	} else {
		insert(p, DIRECT, config.slice_nanos, enq_flags);
		kick_idle(scx_bpf_task_cpu(p));
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
		run_direct(p, enq_flags);
	}
	return 0;
}

/* ---- decisions ---- */

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

INLINE s32 usable_cpu(struct task_struct *p, struct decision *d)
{
	s32 cpu = d->cpu;

	if (cpu != ANY_CPU && (!is_online(cpu) || !bpf_cpumask_test_cpu(cpu, p->cpus_ptr))) {
		COUNT(bounced_dispatches);
		cpu = ANY_CPU;
	}
	if (cpu == ANY_CPU && p->nr_cpus_allowed == 1)
		cpu = bpf_cpumask_first(p->cpus_ptr);
	return is_online(cpu) ? cpu : ANY_CPU;
}

INLINE void carry_out(struct task_struct *p, struct decision *d)
{
	struct task_state *t = state_of(p);
	bool moved = false;
	s32 cpu;

	if (!t || !t->pending || t->ticket != d->ticket) {
		COUNT(cancelled_dispatches);
		return;
	}
	cpu = usable_cpu(p, d);
	if (!__sync_lock_test_and_set(&t->decided, 1))
		__sync_fetch_and_add(&shared.decided, 1);
	for (int i = 0; i < ATTEMPTS && !moved && t->pending && t->ticket == d->ticket; i++)
		moved = move_decided(p, cpu == ANY_CPU ? SHARED : cpu, d);
	if (moved) {
		COUNT(user_dispatches);
		wake_for(p, cpu);
		if (cpu != ANY_CPU && !is_online(cpu))
			empty_queue_of(cpu);
		return;
	}
	forget_decision(t);
	if (!t->pending || t->ticket != d->ticket) {
		COUNT(cancelled_dispatches);
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
		COUNT(cancelled_dispatches);
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

/* ---- CPUs that want a task ---- */

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
	return scx_bpf_dsq_nr_queued(DIRECT) > 0 && move_to_local(DIRECT);
}

SEC("struct_ops/dispatch")
int statline_dispatch(u64 *args)
{
	u32 cpu = (u32)args[0] & (CPUS - 1);
	struct task_struct *previous = (void *)args[1];

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

	if (!idle) {
		clear_bit(shared.idle, cpu);
		return 0;
	}
	set_bit(shared.idle, cpu);
	if (scx_bpf_dsq_nr_queued(cpu) > 0 || scx_bpf_dsq_nr_queued(SHARED) > 0 || scx_bpf_dsq_nr_queued(DIRECT) > 0)
		kick_idle(cpu);
	else if (!slot()->was_driver)
		look();
	return 0;
}

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
	.init = statline_init,
	.exit = statline_exit,
	.flags = SCX_OPS_KEEP_BUILTIN_IDLE | SCX_OPS_ENQ_LAST,
	.timeout_ms = 30000,
	.name = "statline",
};
