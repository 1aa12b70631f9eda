import type { Construct } from 'constructs';
import type { IRetailTables } from '../i-retail-tables';
import type { IStaffDirectory } from '../i-staff-directory';
import type { ImageCdn } from '../image-cdn';
import { ServiceFunction } from '../service-function';
import { type StoreService, TableAccess } from '../store-service';
import type { StoreStage } from '../store-stage';
import { acknowledgeObjects } from './acknowledged-findings';
import { pascalCase } from './pascal-case';

interface Surroundings {
  readonly stage: StoreStage;
  readonly tables: IRetailTables;
  readonly staff: IStaffDirectory;
  readonly images: ImageCdn;
}

/** The function of a service, told of what it may use and allowed to. */
export function storeFunction(
  scope: Construct,
  service: StoreService,
  { stage, tables, staff, images }: Surroundings,
): ServiceFunction {
  const { name, code, routes, tableAccess, managesStaff, uploadsImages, environment, ...rest } =
    service;
  const made = new ServiceFunction(scope, `${pascalCase(name)}Service`, {
    ...rest,
    code,
    stage,
    environment: {
      POWERTOOLS_SERVICE_NAME: name,
      USER_POOL_ID: staff.userPool.userPoolId,
      USER_POOL_CLIENT_ID: staff.userPoolClient.userPoolClientId,
      ...(tableAccess !== undefined && tableAccess !== TableAccess.NONE && tableNames(tables)),
      ...(uploadsImages && { IMAGES_BUCKET: images.bucket.bucketName, IMAGES_URL: images.url }),
      ...environment,
    },
  });
  if (tableAccess === TableAccess.READ) {
    tables.grantReadData(made);
  }
  if (tableAccess === TableAccess.READ_WRITE) {
    tables.grantReadWriteData(made);
  }
  if (managesStaff) {
    staff.grantManage(made);
  }
  if (uploadsImages) {
    images.grantUpload(made);
    acknowledgeObjects(made.role, images.bucket);
  }
  return made;
}

function tableNames({ byVariable }: IRetailTables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(byVariable).map(([variable, { tableName }]) => [variable, tableName]),
  );
}
