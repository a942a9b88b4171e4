// spawn: pthread_create
// loop: for to a number
// limiter: none
// waits: pthread_join after the loop
// distance: same function
// differs: where the number comes from
// A: unbounded Y1 | origin: count field of a message of the client
// B: abstain-ok U2 | origin: a function of another file | witness: not-runnable (another file knows the number)
// witness: runnable
#include "witness.h"
#include <pthread.h>

typedef uint32_t oid_t;

typedef struct ScanMessage {
	oid_t		relation;
	uint32_t	nranges;	/* key ranges that follow */
	uint64_t   *ranges;
} ScanMessage;

typedef struct ScanWorker {
	oid_t		relation;
	uint64_t	start;
	pthread_t	thread;
	long		tuples;
} ScanWorker;

/* catalog.c */
extern uint32_t relation_partitions(oid_t relation);

static void *
scan_worker_main(void *arg)
{
	ScanWorker *w = arg;

	witnessTask();
	w->tuples = w->relation != 0;
	return NULL;
}

long
exec_parallel_scan(const ScanMessage *msg)
{
#ifdef TWIN
	uint32_t	nworkers = relation_partitions(msg->relation);
#else
	uint32_t	nworkers = msg->nranges;
#endif
	ScanWorker *workers = calloc(nworkers, sizeof(ScanWorker));
	long		tuples = 0;

	for (uint32_t i = 0; i < nworkers; i++)
	{
		workers[i].relation = msg->relation;
		workers[i].start = msg->ranges ? msg->ranges[i] : i;
		if (pthread_create(&workers[i].thread, NULL, scan_worker_main, &workers[i]) != 0)
			abort();
	}
	for (uint32_t i = 0; i < nworkers; i++)
	{
		pthread_join(workers[i].thread, NULL);
		tuples += workers[i].tuples;
	}
	free(workers);
	return tuples;
}

#ifndef TWIN
int
main(int argc, char **argv)
{
	ScanMessage msg = {16384, (uint32_t) witnessSize(argc, argv), NULL};

	exec_parallel_scan(&msg);
	return witnessReport();
}
#endif
