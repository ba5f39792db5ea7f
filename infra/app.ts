import { readConfig } from './config.ts'
import { buildApp } from './stack.ts'

/** `cdk synth` and `cdk deploy` start here; run alone (`node infra/app.ts`) it writes the same cdk.out. */
buildApp(readConfig, process.env['CDK_OUTDIR'] ?? 'cdk.out').synth()
