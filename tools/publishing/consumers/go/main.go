package main

import (
	retail "github.com/Tolu-Orina/agentic-retail-constructs-go/agenticretailconstructs"
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsapigatewayv2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslambda"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	stack := awscdk.NewStack(app, jsii.String("Store"), nil)

	retail.NewRetailStore(stack, jsii.String("Store"), &retail.RetailStoreProps{
		EnvironmentName: jsii.String("dev"),
		Stage:           retail.StoreStage_DISPOSABLE,
		Services: &[]*retail.StoreService{
			{
				Name: jsii.String("inventory"),
				Code: awslambda.Code_FromAsset(jsii.String("service"), nil),
				Routes: &[]*retail.StoreRoute{
					{Method: awsapigatewayv2.HttpMethod_GET, Path: jsii.String("/inventory/products")},
				},
				TableAccess: retail.TableAccess_READ_WRITE,
			},
		},
	})

	app.Synth(nil)
}
