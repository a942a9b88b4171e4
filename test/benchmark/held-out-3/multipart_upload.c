// spawn: pthread_create
// loop: index
// origin: parts of a job, or the configured number of workers
// waits: pthread_join
// distance: same function
// differs: origin
// A: bounded N2 | limiter: the configured number of workers
// B: unbounded Y1 | limiter: none, a thread per part
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct upload_conf {
	int workers;
	int timeout_ms;
};

struct part {
	off_t offset;
	size_t length;
	int done;
};

struct upload_job {
	struct part *parts;
	int nparts;
	int next;
};

static struct upload_conf conf = {.workers = 5, .timeout_ms = 30000};

static void send_part(struct part *p)
{
	p->done = p->length > 0;
}

static void *upload_worker(void *arg)
{
	struct upload_job *job = arg;
	int i;

	witnessEnter();
	witnessWork();
	while ((i = __atomic_fetch_add(&job->next, 1, __ATOMIC_RELAXED)) < job->nparts)
		send_part(&job->parts[i]);
	witnessLeave();
	return NULL;
}

int upload(struct upload_job *job)
{
#ifdef TWIN
	int count = job->nparts;
#else
	int count = conf.workers;
#endif
	pthread_t *threads = calloc((size_t)count, sizeof(*threads));
	int started = 0;

	if (!threads)
		return -1;
	for (int i = 0; i < count; i++) {
		if (pthread_create(&threads[i], NULL, upload_worker, job))
			break;
		started++;
	}
	for (int i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	free(threads);
	return started > 0 ? 0 : -1;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct upload_job job = {calloc(n, sizeof(struct part)), (int)n, 0};

	for (size_t i = 0; i < n; i++)
		job.parts[i].length = 5 << 20;
	upload(&job);
	return witnessReport();
}
