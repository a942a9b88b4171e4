// spawn: pthread_create
// loop: recursion over the children of a node
// origin: tree parameter
// waits: pthread_join
// distance: recursion
// differs: whether the counter is compared
// A: unbounded Y7 | limiter: the counter is only reported
// B: bounded N9 | limiter: without a free slot the child is done in place
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <stdbool.h>

#define SPARE_THREADS 15

struct node {
	struct node *child, *sibling;
	uint64_t bytes;
	uint64_t total;
	pthread_t thread;
	bool own_thread;
};

static int busy;
static int most_busy;

static bool take_slot(void)
{
	int now = __atomic_add_fetch(&busy, 1, __ATOMIC_ACQ_REL);

#ifdef TWIN
	if (now > SPARE_THREADS) {
		__atomic_sub_fetch(&busy, 1, __ATOMIC_ACQ_REL);
		return false;
	}
#endif
	if (now > most_busy)
		most_busy = now;
	return true;
}

static void *sum_node(void *arg);

static void sum_children(struct node *dir)
{
	for (struct node *n = dir->child; n; n = n->sibling) {
		n->own_thread = take_slot() && pthread_create(&n->thread, NULL, sum_node, n) == 0;
		if (!n->own_thread)
			sum_children(n);
	}
	for (struct node *n = dir->child; n; n = n->sibling) {
		if (n->own_thread)
			pthread_join(n->thread, NULL);
		dir->total += n->bytes + n->total;
	}
}

static void *sum_node(void *arg)
{
	struct node *n = arg;

	witnessEnter();
	witnessWork();
	sum_children(n);
	witnessLeave();
	__atomic_sub_fetch(&busy, 1, __ATOMIC_ACQ_REL);
	return NULL;
}

uint64_t disk_usage(struct node *root)
{
	sum_children(root);
	fprintf(stderr, "at most %d threads\n", most_busy);
	return root->total;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct node root = {0}, *all = calloc(n, sizeof(*all));

	for (size_t i = 0; i < n; i++) {
		struct node *parent = i < 8 ? &root : &all[i % 4];

		all[i].bytes = 4096;
		all[i].sibling = parent->child;
		parent->child = &all[i];
	}
	disk_usage(&root);
	return witnessReport();
}
