// spawn: pthread_create detached
// loop: while over the lines of a file
// origin: lines of a manifest
// waits: detached
// distance: helper function
// differs: limiter
// A: unbounded Y1 | limiter: none, the counter is for the statistics
// B: bounded N9 | limiter: waits while too many are active
// witness: runnable
#include "witness.h"
#include <pthread.h>
#include <string.h>

#define THUMB_THREADS 12

static pthread_mutex_t stat_lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t stat_changed = PTHREAD_COND_INITIALIZER;
static int active;
static unsigned long rendered;

static void render_thumbnail(const char *path)
{
	if (*path)
		witnessTask();
}

static void *thumb_thread(void *arg)
{
	char *path = arg;

	render_thumbnail(path);
	free(path);
	pthread_mutex_lock(&stat_lock);
	active--;
	rendered++;
	pthread_cond_signal(&stat_changed);
	pthread_mutex_unlock(&stat_lock);
	return NULL;
}

static int start_thumb(const char *path)
{
	pthread_t tid;
	char *copy = strdup(path);

	if (!copy)
		return -1;
	pthread_mutex_lock(&stat_lock);
#ifdef TWIN
	while (active >= THUMB_THREADS)
		pthread_cond_wait(&stat_changed, &stat_lock);
#endif
	active++;
	pthread_mutex_unlock(&stat_lock);
	if (pthread_create(&tid, NULL, thumb_thread, copy) != 0) {
		pthread_mutex_lock(&stat_lock);
		active--;
		pthread_mutex_unlock(&stat_lock);
		free(copy);
		return -1;
	}
	pthread_detach(tid);
	return 0;
}

int process_manifest(FILE *in)
{
	char line[4096];
	int failed = 0;

	while (fgets(line, sizeof(line), in)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '\0' || line[0] == '#')
			continue;
		if (start_thumb(line) < 0)
			failed++;
	}
	return failed;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	FILE *manifest = tmpfile();

	fprintf(manifest, "# thumbnails\n");
	for (size_t i = 0; i < n; i++)
		fprintf(manifest, "/srv/img/%zu.jpg\n", i);
	rewind(manifest);
	process_manifest(manifest);
	return witnessReport();
}
